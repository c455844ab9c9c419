import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { insertCampaign } from '../../services/vendor-requests/create.ts';
import { loadCampaign } from '../../services/vendor-requests/load.ts';

export const createCampaign: Handler<'createCampaign'> = async ({ context, tx, scope, body }) =>
  loadCampaign(tx, await insertCampaign(context, tx, scope, body), todayInJapan(context.now()));
