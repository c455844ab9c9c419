import type { Handler } from '../../http/call.ts';
import { requestDetail } from '../../services/vendor-side/request-detail.ts';
import { sendOne } from '../../services/vendor-side/send-one.ts';

export const sendCustomerRequest: Handler<'sendCustomerRequest'> = async (call) => {
  const { context, tx, scope, locale, params, body, ifMatch } = call;
  await sendOne(context, tx, scope, params.customerRequestId, ifMatch, body.explanation);
  return requestDetail(context, tx, scope, locale, params.customerRequestId);
};
