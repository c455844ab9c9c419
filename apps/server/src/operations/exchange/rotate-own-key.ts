import type { Handler } from '../../http/call.ts';
import { identityRow } from '../../services/exchange/identity.ts';
import { rotateKey } from '../../services/exchange/rotate-key.ts';

export const rotateOwnKey: Handler<'rotateOwnKey'> = async ({ context, tx, scope }) => {
  await rotateKey(context, tx, scope);
  return identityRow(context, tx, scope);
};
