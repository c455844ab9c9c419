import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { changeCampaign, requireKnownPlaceholders } from '../../services/vendor-requests/change.ts';
import { campaignDetail } from '../../services/vendor-requests/load.ts';

export const updateCampaign: Handler<'updateCampaign'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch, locale } = call;
  requireKnownPlaceholders(body.letter, locale);
  await changeCampaign(context, tx, scope, params.campaignId, ifMatch, body);
  return campaignDetail(tx, params.campaignId, todayInJapan(context.now()));
};
