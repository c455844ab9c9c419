import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { asAnswer } from '../../services/ledgers/answer.ts';
import { namesIn } from '../../services/ledgers/names.ts';
import { listRows } from '../../services/ledgers/select.ts';

export const listLedgerRows: Handler<'listLedgerRows'> = async ({ tx, params, query }) => {
  const definition = ledgerOf(params.ledger);
  const order = query.order ? { column: query.order, descending: query.descending === 'true' } : null;
  const { rows, total } = await listRows(
    tx,
    definition,
    { q: query.q, conditions: query.where, order },
    query,
  );
  return { rows: rows.map(asAnswer), total, names: await namesIn(tx, definition, rows) };
};
