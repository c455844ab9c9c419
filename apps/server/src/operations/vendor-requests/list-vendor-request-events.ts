import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { requestEvents } from '../../services/vendor-requests/events.ts';
import { loadRequest } from '../../services/vendor-requests/load.ts';

export const listVendorRequestEvents: Handler<'listVendorRequestEvents'> = async ({
  context,
  tx,
  params,
  locale,
}) => {
  const request = await loadRequest(tx, params.requestId, todayInJapan(context.now()));
  return { request, rows: await requestEvents(tx, params.requestId, locale) };
};
