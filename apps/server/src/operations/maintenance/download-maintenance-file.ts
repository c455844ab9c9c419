import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';

export const downloadMaintenanceFile: Handler<'downloadMaintenanceFile'> = async (call) => {
  const { tx, params } = call;
  const row = await tx
    .selectFrom('maintenance_file')
    .select('attachment_id')
    .where('work_id', '=', params.maintenanceWorkId)
    .where('attachment_id', '=', params.maintenanceFileId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const file = await readFile(tx, row.attachment_id);
  auditRead(call, 'attachment.read', `attachment:${row.attachment_id}`, { name: file.fileName });
  return file;
};
