import { type Handler, signedIn } from '../../http/call.ts';
import { decide } from '../../services/account-reviews/decide.ts';
import { partDetail, reviewerOf } from '../../services/account-reviews/select.ts';

export const decideAccounts: Handler<'decideAccounts'> = async (call) => {
  const viewer = reviewerOf(signedIn(call));
  await decide(call, viewer, call.params, call.body.decisions);
  return partDetail(call.tx, viewer, call.params);
};
