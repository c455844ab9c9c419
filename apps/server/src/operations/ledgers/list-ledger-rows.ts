import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { asAnswer } from '../../services/ledgers/answer.ts';
import { namesIn } from '../../services/ledgers/names.ts';
import { rowQuery } from '../../services/ledgers/row-query.ts';
import { listRows } from '../../services/ledgers/select.ts';

export const listLedgerRows: Handler<'listLedgerRows'> = async (call) => {
  const { tx, params, query } = call;
  const definition = ledgerOf(params.ledger);
  const { rows, total } = await listRows(tx, definition, await rowQuery(call, definition, query), query);
  return { rows: rows.map(asAnswer), total, names: await namesIn(tx, definition, rows) };
};
