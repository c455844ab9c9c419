import type { Handler } from '../../http/call.ts';
import { followUp } from '../../services/account-reviews/follow-up.ts';
import { requireReview } from '../../services/account-reviews/select.ts';

export const getAccountReviewFollowUp: Handler<'getAccountReviewFollowUp'> = async (call) => {
  const review = await requireReview(call.tx, call.params.reviewId);
  return { rows: await followUp(call, review.id) };
};
