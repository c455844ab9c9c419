import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { enter } from '../../identity/enter.ts';
import { checkPassword } from '../../identity/sign-in.ts';

export const signIn: Handler<'signIn'> = async ({ context, tx, scope, body, effects, userAgent, actor }) => {
  const person = await checkPassword(context, tx, { ...body, origin: scope.origin });
  const { info, acting } = await enter(context, tx, scope, {
    person,
    userAgent,
    effects,
    replaced: actor,
    secondFactor: false,
  });
  await recordAudit(tx, acting, { action: 'signIn.password', subject: person.id, details: {} });
  return info;
};
