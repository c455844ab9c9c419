import type { Handler } from '../../http/call.ts';
import { findNames } from '../../services/ledgers/names.ts';

export const findReferences: Handler<'findReferences'> = async ({ tx, params, query }) => ({
  rows: await findNames(tx, params.register, query),
});
