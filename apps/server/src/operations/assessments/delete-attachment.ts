import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';

/** The file goes out of sight; its content stays, so that the removal can be undone and the history stays whole. */
export const deleteAttachment: Handler<'deleteAttachment'> = async ({ context, tx, scope, params }) => {
  const row = await tx
    .updateTable('attachment')
    .set({ deleted_at: context.now(), deleted_by: scope.personId })
    .where('id', '=', params.attachmentId)
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('answer_attachment')
          .select('attachment_id')
          .where('attachment_id', '=', params.attachmentId),
      ),
    )
    .returning('name')
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await recordAudit(tx, scope, {
    action: 'attachment.removed',
    subject: `attachment:${params.attachmentId}`,
    details: { name: row.name },
  });
};
