import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { acceptResponse } from '../../services/vendor-review/decide.ts';
import { requestDetail } from '../../services/vendor-review/detail.ts';

export const acceptVendorResponse: Handler<'acceptVendorResponse'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const id = await acceptResponse(context, tx, scope, params.responseId, body.comment, ifMatch);
  return requestDetail(tx, id, todayInJapan(context.now()));
};
