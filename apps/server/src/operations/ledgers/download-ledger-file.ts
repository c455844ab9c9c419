import type { Handler } from '../../http/call.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { requireFile } from '../../services/ledgers/files.ts';

export const downloadLedgerFile: Handler<'downloadLedgerFile'> = async (call) => {
  const { id, name, ledger, row_id } = await requireFile(call.tx, call.params.ledgerFileId);
  auditRead(call, 'ledger.fileRead', `${ledger}:${row_id}`, { name });
  return readFile(call.tx, id);
};
