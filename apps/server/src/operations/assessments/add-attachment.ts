import { findItem } from '@mamori/core/edition-items';
import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { requireAssessment } from '../../services/assessments/require.ts';
import { attachmentRow, selectAttachments, storeFile } from '../../services/attachments.ts';

export const addAttachment: Handler<'addAttachment'> = async ({ context, tx, scope, params, files }) => {
  const { editionId } = await requireAssessment(tx, params.assessmentId);
  const edition = context.regulations.current().editions.get(editionId);
  const [file] = files;
  if (!edition || !findItem(edition, params.itemId) || !file) throw new Problem('not-found');
  const id = await storeFile(context, tx, scope, file);
  await tx
    .insertInto('answer_attachment')
    .values({
      organization_id: String(scope.organizationId),
      assessment_id: params.assessmentId,
      item_id: params.itemId,
      attachment_id: id,
      created_by: scope.personId,
    })
    .execute();
  const row = attachmentRow(
    await selectAttachments(tx).where('attachment.id', '=', id).executeTakeFirstOrThrow(),
  );
  await recordAudit(tx, scope, {
    action: 'attachment.added',
    subject: `attachment:${id}`,
    details: { item: params.itemId, name: row.name, size: row.size, sha256: row.sha256 },
  });
  return row;
};
