import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { listCampaignRows } from '../../services/vendor-requests/load.ts';

export const listCampaigns: Handler<'listCampaigns'> = async ({ context, tx }) => ({
  rows: await listCampaignRows(tx, todayInJapan(context.now())),
});
