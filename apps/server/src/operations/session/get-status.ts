import { newerEdition } from '@mamori/regulations/newer';
import { demoUsers } from '../../demo/users.ts';
import type { Handler } from '../../http/call.ts';
import { isSetUp } from '../../identity/set-up-code.ts';
import { VERSION } from '../../version.ts';

export const getStatus: Handler<'getStatus'> = async ({ context, tx }) => {
  const newer = newerEdition(context.regulations.current(), context.now());
  return {
    setUpNeeded: !(await isSetUp(tx)),
    version: VERSION,
    newerEdition: newer ? { fiscalYear: newer.fiscalYear, title: newer.title } : null,
    demoUsers: context.config.demo ? demoUsers() : [],
    totpRequired: true,
  };
};
