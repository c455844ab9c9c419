import { type Handler, signedIn } from '../../http/call.ts';
import { partDetail, viewerOf } from '../../services/account-reviews/select.ts';

export const getAccountReviewPart: Handler<'getAccountReviewPart'> = async (call) =>
  partDetail(call.tx, viewerOf(signedIn(call)), call.params);
