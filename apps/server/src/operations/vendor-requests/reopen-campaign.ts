import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { setCampaignClosed } from '../../services/vendor-requests/change.ts';
import { campaignDetail } from '../../services/vendor-requests/load.ts';

export const reopenCampaign: Handler<'reopenCampaign'> = async ({ context, tx, scope, params }) => {
  await setCampaignClosed(context, tx, scope, params.campaignId, false);
  return campaignDetail(tx, params.campaignId, todayInJapan(context.now()));
};
