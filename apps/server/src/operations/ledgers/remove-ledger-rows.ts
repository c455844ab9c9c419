import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { selectedRows } from '../../services/ledgers/selected.ts';
import { writeRows } from '../../services/ledgers/write.ts';

export const removeLedgerRows: Handler<'removeLedgerRows'> = async (call) => {
  const definition = ledgerOf(call.params.ledger);
  const rows = await selectedRows(call, definition, call.body.selection);
  const changes = rows.map(({ id, version, values }) => ({ id, version, before: values, after: null }));
  return {
    changeSetId: await writeRows(call, definition, changes, { kind: 'remove' }),
    rowCount: rows.length,
  };
};
