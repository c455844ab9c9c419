/** A department that was signed off by mistake is decided about again; who signed what stays on record (R-E3, R-E8). */
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { refused } from './refused.ts';
import { type PartKey, partDetail } from './select.ts';
import { signedContent } from './signed-content.ts';

interface Reopening {
  readonly reason: string;
  readonly ifMatch: number;
}

/** Decisions stay as they are. Throws `not-found`, `conflict` once the review is closed or for what nobody signed, `changed-meanwhile`. */
export async function reopenPart(
  call: WriteCall & { readonly locale: Locale },
  key: PartKey,
  { reason, ifMatch }: Reopening,
): Promise<void> {
  const { context, tx, scope } = call;
  await tx.selectFrom('account_review').select('id').where('id', '=', key.reviewId).forUpdate().execute();
  const row = await tx
    .selectFrom('account_review_part')
    .selectAll()
    .where('review_id', '=', key.reviewId)
    .where('id', '=', key.reviewPartId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const { review, part, entries } = await partDetail(tx, null, key);
  if (review.closedAt) throw refused(call, 'server.isClosed');
  if (!row.signed_at || !row.digest) throw refused(call, 'server.notSigned');
  if (row.version !== ifMatch) throw new Problem('changed-meanwhile', { params: { person: '' } });
  await tx
    .insertInto('account_review_reopening')
    .values({
      organization_id: String(scope.organizationId),
      review_id: key.reviewId,
      part_id: key.reviewPartId,
      number: part.reopenings.length + 1,
      signed_at: row.signed_at,
      signed_by: row.signed_by,
      recorded_by: row.recorded_by,
      content: signedContent(review, { ...part, signedAt: row.signed_at }, entries),
      digest: row.digest,
      reopened_at: context.now(),
      reopened_by: scope.personName,
      reason,
    })
    .execute();
  await tx
    .updateTable('account_review_part')
    .set({ signed_at: null, signed_by: '', recorded_by: '', digest: null, version: row.version + 1 })
    .where('review_id', '=', key.reviewId)
    .where('id', '=', key.reviewPartId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'accountReview.reopened',
    subject: `accountReview:${key.reviewId}`,
    details: {
      department: row.department,
      reason,
      signedBy: row.signed_by,
      signedAt: row.signed_at.toISOString(),
      sha256: row.digest.toString('hex'),
    },
  });
}
