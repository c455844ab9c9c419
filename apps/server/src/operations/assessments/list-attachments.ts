import type { Handler } from '../../http/call.ts';
import { requireAssessment } from '../../services/assessments/require.ts';
import { attachmentRow, selectAttachments } from '../../services/attachments.ts';

export const listAttachments: Handler<'listAttachments'> = async ({ tx, params }) => {
  await requireAssessment(tx, params.assessmentId);
  const rows = await selectAttachments(tx)
    .where('attachment.id', 'in', (eb) =>
      eb
        .selectFrom('answer_attachment')
        .select('attachment_id')
        .where('assessment_id', '=', params.assessmentId)
        .where('item_id', '=', params.itemId),
    )
    .orderBy('attachment.created_at')
    .limit(200)
    .execute();
  return { rows: rows.map(attachmentRow) };
};
