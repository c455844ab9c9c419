import { type Handler, signedIn } from '../../http/call.ts';
import { listReviews, viewerOf } from '../../services/account-reviews/select.ts';

export const listAccountReviews: Handler<'listAccountReviews'> = async (call) => ({
  rows: await listReviews(call.tx, viewerOf(signedIn(call))),
});
