import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CampaignDetail, CampaignInput } from '../../schemas/vendor-requests.ts';

export const updateCampaign = operation({
  method: 'put',
  path: '/api/campaigns/{campaignId}',
  tag: 'vendorRequests',
  summary: {
    ja: '確認依頼の変更',
    en: 'Changes due date, letter or reminders; open requests follow the due date',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ campaignId: Uuid }),
  body: CampaignInput.omit({ assessmentId: true }),
  ifMatch: true,
  response: CampaignDetail,
});
