import type { Handler } from '../../http/call.ts';
import { reopenPart } from '../../services/account-reviews/reopen.ts';
import { partDetail } from '../../services/account-reviews/select.ts';

export const reopenAccountReviewPart: Handler<'reopenAccountReviewPart'> = async (call) => {
  await reopenPart(call, call.params, { reason: call.body.reason, ifMatch: call.ifMatch });
  return partDetail(call.tx, null, call.params);
};
