import { type Handler, signedIn } from '../../http/call.ts';
import { printReview } from '../../services/account-reviews/print.ts';
import { viewerOf } from '../../services/account-reviews/select.ts';
import { auditRead } from '../../services/audit-read.ts';

export const printAccountReview: Handler<'printAccountReview'> = async (call) => {
  const { params, query } = call;
  const file = await printReview(call, viewerOf(signedIn(call)), { ...params, ...query });
  auditRead(call, 'accountReview.sheetRead', `accountReview:${params.reviewId}`, query);
  return file;
};
