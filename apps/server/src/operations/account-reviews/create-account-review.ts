import type { Handler } from '../../http/call.ts';
import { beginReview } from '../../services/account-reviews/begin.ts';
import { requireReview } from '../../services/account-reviews/select.ts';

export const createAccountReview: Handler<'createAccountReview'> = async (call) =>
  requireReview(call.tx, await beginReview(call, call.body));
