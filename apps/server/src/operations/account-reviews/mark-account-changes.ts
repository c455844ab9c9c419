import type { Handler } from '../../http/call.ts';
import { followUp, markChanges } from '../../services/account-reviews/follow-up.ts';

export const markAccountChanges: Handler<'markAccountChanges'> = async (call) => {
  await markChanges(call, call.params.reviewId, call.body);
  return { rows: await followUp(call, call.params.reviewId) };
};
