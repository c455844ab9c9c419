import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { requireReferences } from '../../services/ledgers/names.ts';
import { selectedRows } from '../../services/ledgers/selected.ts';
import { requireValues } from '../../services/ledgers/values.ts';
import { changeTo, writeRows } from '../../services/ledgers/write.ts';

export const changeLedgerRows: Handler<'changeLedgerRows'> = async (call) => {
  const { tx, params, body, locale } = call;
  const definition = ledgerOf(params.ledger);
  const values = requireValues(definition, body.values, locale, { patch: true });
  await requireReferences(tx, definition, [values]);
  const rows = await selectedRows(call, definition, body.selection);
  const changes = rows.map((row) => changeTo(row, values));
  const changeSetId = await writeRows(call, definition, changes, { kind: 'update' });
  return { changeSetId, rowCount: rows.length };
};
