import { type Handler, signedIn } from '../../http/call.ts';
import { decide } from '../../services/account-reviews/decide.ts';
import { partDetail, reviewerOf } from '../../services/account-reviews/select.ts';

export const decideAccounts: Handler<'decideAccounts'> = async (call) => {
  const { decisions } = call.body;
  const viewer = reviewerOf(signedIn(call));
  await decide(call, viewer, call.params, decisions);
  const { part, entries } = await partDetail(call.tx, viewer, call.params);
  const asked = new Set(decisions.map(({ accountId }) => accountId));
  return { part, entries: entries.filter(({ accountId }) => asked.has(accountId)) };
};
