import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { attachmentRow, selectAttachments } from '../../services/attachments.ts';

export const restoreAttachment: Handler<'restoreAttachment'> = async ({ tx, scope, params }) => {
  const row = await tx
    .updateTable('attachment')
    .set({ deleted_at: null, deleted_by: null })
    .where('id', '=', params.attachmentId)
    .where('deleted_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Problem('nothing-to-undo');
  await recordAudit(tx, scope, {
    action: 'attachment.restored',
    subject: `attachment:${params.attachmentId}`,
    details: {},
  });
  return attachmentRow(
    await selectAttachments(tx).where('attachment.id', '=', params.attachmentId).executeTakeFirstOrThrow(),
  );
};
