import type { Handler } from '../../http/call.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';

export const downloadAttachment: Handler<'downloadAttachment'> = async (call) => {
  const file = await readFile(call.tx, call.params.attachmentId);
  auditRead(call, 'attachment.read', `attachment:${call.params.attachmentId}`, { name: file.fileName });
  return file;
};
