import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Campaign, VendorRequest } from '../../schemas/vendor-requests.ts';

export const addVendorRequests = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/requests',
  tag: 'vendorRequests',
  summary: {
    ja: '依頼先の追加',
    en: 'Adds vendors to a campaign; vendors that are in it already are left as they are',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ campaignId: Uuid }),
  body: z.object({
    vendors: z
      .array(z.object({ vendorId: Uuid, contractId: Uuid.nullable().default(null) }))
      .min(1)
      .max(1000),
  }),
  response: Campaign.extend({ requests: z.array(VendorRequest) }),
});
