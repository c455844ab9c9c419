import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Refusal, VendorRequest } from '../../schemas/vendor-requests.ts';

export const refuseVendorRequest = operation({
  method: 'post',
  path: '/api/vendor-requests/{requestId}/refuse',
  tag: 'vendorRequests',
  summary: { ja: '断りの記録', en: 'Records that a vendor will not answer, with its reason' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ requestId: Uuid }),
  body: Refusal,
  response: VendorRequest,
});
