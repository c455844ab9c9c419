import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { campaignDetail } from '../../services/vendor-requests/load.ts';

export const getCampaign: Handler<'getCampaign'> = ({ context, tx, params }) =>
  campaignDetail(tx, params.campaignId, todayInJapan(context.now()));
