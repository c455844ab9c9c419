import { operation } from '../../operation.ts';
import { CampaignPreparation } from '../../schemas/vendor-requests.ts';

export const getCampaignPreparation = operation({
  method: 'get',
  path: '/api/campaign-preparation',
  tag: 'vendorRequests',
  summary: {
    ja: '確認依頼の準備',
    en: 'What a new campaign begins with: wording, schedule, and who needs the vendor form',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  response: CampaignPreparation,
});
