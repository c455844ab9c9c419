import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { exportRows } from '../../services/ledgers/export.ts';
import { rowQuery } from '../../services/ledgers/row-query.ts';
import { allRows } from '../../services/ledgers/select.ts';

export const exportLedger: Handler<'exportLedger'> = async (call) => {
  const { params, query } = call;
  const definition = ledgerOf(params.ledger);
  const rows = await allRows(call.tx, definition, await rowQuery(call, definition, query));
  auditRead(call, 'ledger.exported', `ledger:${definition.id}`);
  return exportRows(call, definition, rows, query);
};
