import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { returnRequest } from '../../services/vendor-review/decide.ts';
import { requestDetail } from '../../services/vendor-review/detail.ts';

export const returnVendorRequest: Handler<'returnVendorRequest'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const mailedTo = await returnRequest(context, tx, scope, params.requestId, body, ifMatch);
  return { ...(await requestDetail(tx, params.requestId, todayInJapan(context.now()))), mailedTo };
};
