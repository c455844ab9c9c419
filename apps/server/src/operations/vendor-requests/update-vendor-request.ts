import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { moveDueDate } from '../../services/vendor-requests/change.ts';
import { loadRequest } from '../../services/vendor-requests/load.ts';

export const updateVendorRequest: Handler<'updateVendorRequest'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  await moveDueDate(context, tx, scope, params.requestId, ifMatch, body.dueOn);
  return loadRequest(tx, params.requestId, todayInJapan(context.now()));
};
