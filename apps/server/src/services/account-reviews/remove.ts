/** A review that was begun by mistake goes without a trace but that of the audit log; what somebody signed stays (R-E3). */
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { refused } from './refused.ts';

/** Throws `not-found`, `conflict` once a part is signed, also where that was taken back. */
export async function removeReview(
  call: WriteCall & { readonly locale: Locale },
  reviewId: string,
): Promise<void> {
  const { tx, scope } = call;
  const review = await tx
    .selectFrom('account_review')
    .select('name')
    .where('id', '=', reviewId)
    .forUpdate()
    .executeTakeFirst();
  if (!review) throw new Problem('not-found');
  const parts = await tx
    .selectFrom('account_review_part')
    .select(['department', 'signed_at', 'signed_by'])
    .where('review_id', '=', reviewId)
    .forUpdate()
    .execute();
  const signed = parts.find(({ signed_at }) => signed_at !== null);
  if (signed) throw refused(call, 'server.hasSignature', { name: signed.signed_by });
  const former = await tx
    .selectFrom('account_review_reopening')
    .select('signed_by')
    .where('review_id', '=', reviewId)
    .executeTakeFirst();
  if (former) throw refused(call, 'server.hasSignature', { name: former.signed_by });
  await tx.deleteFrom('account_review_entry').where('review_id', '=', reviewId).execute();
  await tx.deleteFrom('account_review_part').where('review_id', '=', reviewId).execute();
  await tx.deleteFrom('account_review').where('id', '=', reviewId).execute();
  await recordAudit(tx, scope, {
    action: 'accountReview.removed',
    subject: `accountReview:${reviewId}`,
    details: { name: review.name, departments: parts.length },
  });
}
