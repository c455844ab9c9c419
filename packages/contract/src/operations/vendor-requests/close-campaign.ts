import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CampaignDetail } from '../../schemas/vendor-requests.ts';

export const closeCampaign = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/close',
  tag: 'vendorRequests',
  summary: { ja: '確認依頼の終了', en: 'Ends the reminders; answers are still taken' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ campaignId: Uuid }),
  response: CampaignDetail,
});
