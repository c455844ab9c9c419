import type { Handler } from '../../http/call.ts';
import { close } from '../../services/account-reviews/decide.ts';
import { requireReview } from '../../services/account-reviews/select.ts';

export const closeAccountReview: Handler<'closeAccountReview'> = async (call) => {
  await close(call, call.params.reviewId, call.body);
  return requireReview(call.tx, call.params.reviewId);
};
