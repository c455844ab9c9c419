import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Campaign, VendorRequest } from '../../schemas/vendor-requests.ts';

export const getCampaign = operation({
  method: 'get',
  path: '/api/campaigns/{campaignId}',
  tag: 'vendorRequests',
  summary: { ja: '確認依頼と状況', en: 'One campaign and where every vendor stands' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ campaignId: Uuid }),
  response: Campaign.extend({ requests: z.array(VendorRequest) }),
});
