import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { insertRequests } from '../../services/vendor-requests/create.ts';
import { campaignDetail } from '../../services/vendor-requests/load.ts';

export const addVendorRequests: Handler<'addVendorRequests'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  await insertRequests(context, tx, scope, params.campaignId, body.vendors);
  return campaignDetail(tx, params.campaignId, todayInJapan(context.now()));
};
