import type { Handler } from '../../http/call.ts';
import { removeReview } from '../../services/account-reviews/remove.ts';

export const removeAccountReview: Handler<'removeAccountReview'> = (call) =>
  removeReview(call, call.params.reviewId);
