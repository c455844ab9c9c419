import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { loadRequest } from '../../services/vendor-requests/load.ts';
import { reopenRequest } from '../../services/vendor-requests/refuse.ts';

export const reopenVendorRequest: Handler<'reopenVendorRequest'> = async ({ context, tx, scope, params }) => {
  await reopenRequest(context, tx, scope, params.requestId);
  return loadRequest(tx, params.requestId, todayInJapan(context.now()));
};
