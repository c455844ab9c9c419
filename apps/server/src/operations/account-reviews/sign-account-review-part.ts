import { type Handler, signedIn } from '../../http/call.ts';
import { sign } from '../../services/account-reviews/decide.ts';
import { partDetail, reviewerOf } from '../../services/account-reviews/select.ts';

export const signAccountReviewPart: Handler<'signAccountReviewPart'> = async (call) => {
  const viewer = reviewerOf(signedIn(call));
  await sign(call, viewer, call.params, { name: call.body.name, ifMatch: call.ifMatch });
  return partDetail(call.tx, viewer, call.params);
};
