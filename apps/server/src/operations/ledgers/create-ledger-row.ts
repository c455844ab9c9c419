import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { asAnswer } from '../../services/ledgers/answer.ts';
import { requireReferences } from '../../services/ledgers/names.ts';
import { requireRow } from '../../services/ledgers/select.ts';
import { filledUp } from '../../services/ledgers/sql-columns.ts';
import { sayWhatIsTaken } from '../../services/ledgers/taken.ts';
import { requireValues } from '../../services/ledgers/values.ts';
import { writeRows } from '../../services/ledgers/write.ts';

export const createLedgerRow: Handler<'createLedgerRow'> = async (call) => {
  const definition = ledgerOf(call.params.ledger);
  const values = filledUp(definition, requireValues(definition, call.body.values, call.locale));
  await requireReferences(call.tx, definition, [values]);
  const id = call.context.newId();
  const change = { id, version: 0, before: null, after: values };
  await sayWhatIsTaken(definition, call.locale, () =>
    writeRows(call, definition, [change], { kind: 'create' }),
  );
  return asAnswer(await requireRow(call.tx, definition, id));
};
