import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { requestMails } from '../../services/vendor-requests/events.ts';
import { loadRequest } from '../../services/vendor-requests/load.ts';

export const listVendorRequestMails: Handler<'listVendorRequestMails'> = async ({ context, tx, params }) => {
  await loadRequest(tx, params.requestId, todayInJapan(context.now()));
  return { rows: await requestMails(tx, params.requestId) };
};
