import type { Handler } from '../../http/call.ts';
import { identityRow } from '../../services/exchange/identity.ts';
import { signingKey } from '../../services/signing-key.ts';

export const createOwnKey: Handler<'createOwnKey'> = async ({ context, tx, scope }) => {
  await signingKey(context, tx, scope);
  return identityRow(context, tx, scope);
};
