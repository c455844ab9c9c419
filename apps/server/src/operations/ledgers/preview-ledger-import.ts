import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { planImport } from '../../services/ledgers/import/plan.ts';
import { readLedgerList } from '../../services/ledgers/import/read.ts';
import { requireReferences } from '../../services/ledgers/names.ts';
import { requireValues } from '../../services/ledgers/values.ts';

/** Reads and compares; nothing is written. */
export const previewLedgerImport: Handler<'previewLedgerImport'> = async (call) => {
  const definition = ledgerOf(call.params.ledger);
  const defaults = requireValues(definition, call.query.defaults, call.locale, { patch: true });
  await requireReferences(call.tx, definition, [defaults]);
  const list = await readLedgerList(call, definition, call.query.columns);
  return (await planImport(call, definition, list, { defaults, lock: false })).answer;
};
