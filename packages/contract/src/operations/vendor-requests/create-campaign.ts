import { operation } from '../../operation.ts';
import { Campaign, CampaignInput } from '../../schemas/vendor-requests.ts';

export const createCampaign = operation({
  method: 'post',
  path: '/api/campaigns',
  tag: 'vendorRequests',
  summary: { ja: '事業者への確認依頼の作成', en: 'Begins to ask the vendors for one fiscal year' },
  demand: 'campaign.manage',
  errors: ['not-found', 'wrong-form'],
  body: CampaignInput,
  response: Campaign,
  status: 201,
});
