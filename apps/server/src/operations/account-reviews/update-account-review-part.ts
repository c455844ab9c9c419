import type { Handler } from '../../http/call.ts';
import { assign } from '../../services/account-reviews/decide.ts';
import { partDetail } from '../../services/account-reviews/select.ts';

export const updateAccountReviewPart: Handler<'updateAccountReviewPart'> = async (call) => {
  await assign(call, call.params, call.body);
  return partDetail(call.tx, null, call.params);
};
