import type { Handler } from '../../http/call.ts';
import { countRows } from '../../services/ledgers/select.ts';

export const countLedgerRows: Handler<'countLedgerRows'> = async ({ tx }) => ({
  counts: await countRows(tx),
});
