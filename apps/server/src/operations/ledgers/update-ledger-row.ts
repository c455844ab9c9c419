import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { asAnswer } from '../../services/ledgers/answer.ts';
import { requireReferences } from '../../services/ledgers/names.ts';
import { requireRow, rowsById } from '../../services/ledgers/select.ts';
import { sayWhatIsTaken } from '../../services/ledgers/taken.ts';
import { requireValues } from '../../services/ledgers/values.ts';
import { changeTo, writeRows } from '../../services/ledgers/write.ts';

export const updateLedgerRow: Handler<'updateLedgerRow'> = async (call) => {
  const { tx, params, body, locale } = call;
  const definition = ledgerOf(params.ledger);
  const values = requireValues(definition, body.values, locale, { patch: true });
  const [row] = await rowsById(tx, definition, [params.rowId], { lock: true });
  if (!row) throw new Problem('not-found');
  if (row.version !== call.ifMatch)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: row } });
  await requireReferences(tx, definition, [values]);
  await sayWhatIsTaken(definition, locale, () =>
    writeRows(call, definition, [changeTo(row, values)], { kind: 'update' }),
  );
  return asAnswer(await requireRow(tx, definition, params.rowId));
};
