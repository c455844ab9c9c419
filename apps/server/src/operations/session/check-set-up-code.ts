import type { Handler } from '../../http/call.ts';
import { requireSetUpCode } from '../../identity/set-up-code.ts';

export const checkSetUpCode: Handler<'checkSetUpCode'> = async ({ tx, body }) => {
  await requireSetUpCode(tx, body.code);
};
