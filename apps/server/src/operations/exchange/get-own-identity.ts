import type { Handler } from '../../http/call.ts';
import { identityRow } from '../../services/exchange/identity.ts';

export const getOwnIdentity: Handler<'getOwnIdentity'> = ({ context, tx, scope }) =>
  identityRow(context, tx, scope);
