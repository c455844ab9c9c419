import type { Handler } from '../../http/call.ts';
import { prepareCampaign } from '../../services/vendor-requests/prepare.ts';

export const getCampaignPreparation: Handler<'getCampaignPreparation'> = ({ context, tx }) =>
  prepareCampaign(context, tx);
