import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { requireKnownPlaceholders } from '../../services/vendor-requests/change.ts';
import { insertCampaign } from '../../services/vendor-requests/create.ts';
import { loadCampaign } from '../../services/vendor-requests/load.ts';

export const createCampaign: Handler<'createCampaign'> = async ({ context, tx, scope, body, locale }) => {
  requireKnownPlaceholders(body.letter, locale);
  const id = await insertCampaign(context, tx, scope, body);
  return loadCampaign(tx, id, todayInJapan(context.now()));
};
