import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { listRowChanges } from '../../services/ledgers/history.ts';
import { rowsById } from '../../services/ledgers/select.ts';

/** Also of a row that was removed. */
export const listLedgerRowChanges: Handler<'listLedgerRowChanges'> = async ({ tx, params, query }) => {
  const definition = ledgerOf(params.ledger);
  const [row] = await rowsById(tx, definition, [params.rowId], { removed: true });
  if (!row) throw new Problem('not-found');
  return listRowChanges(tx, definition, params.rowId, query);
};
