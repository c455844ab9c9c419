import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { loadRequest } from '../../services/vendor-requests/load.ts';
import { refuseRequest } from '../../services/vendor-requests/refuse.ts';

export const refuseVendorRequest: Handler<'refuseVendorRequest'> = async ({
  context,
  tx,
  scope,
  params,
  body,
}) => {
  await refuseRequest(context, tx, scope, params.requestId, body);
  return loadRequest(tx, params.requestId, todayInJapan(context.now()));
};
