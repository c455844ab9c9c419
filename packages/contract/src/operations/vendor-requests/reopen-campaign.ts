import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CampaignDetail } from '../../schemas/vendor-requests.ts';

export const reopenCampaign = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/reopen',
  tag: 'vendorRequests',
  summary: { ja: '確認依頼の再開', en: 'Takes a closed campaign up again' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ campaignId: Uuid }),
  response: CampaignDetail,
});
