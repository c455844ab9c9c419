import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { ledgerCopy } from '../../services/ledgers/copy.ts';
import { copyFile, requirePrintable } from '../../services/ledgers/copy-file.ts';
import { rowQuery } from '../../services/ledgers/row-query.ts';
import { allRows } from '../../services/ledgers/select.ts';
import { latestSealLine } from '../../services/seal.ts';

export const getLedgerCopy: Handler<'getLedgerCopy'> = async (call) => {
  const { context, tx, params, query, locale } = call;
  const definition = ledgerOf(params.ledger);
  const asked = await rowQuery(call, definition, query);
  const rows = await allRows(tx, definition, asked);
  requirePrintable(rows.length, query.format, locale);
  auditRead(call, 'ledger.copied', `ledger:${definition.id}`, { format: query.format, rows: rows.length });
  const copy = await ledgerCopy(call, definition, rows, asked);
  return copyFile(context, copy, query.format, await latestSealLine(tx));
};
