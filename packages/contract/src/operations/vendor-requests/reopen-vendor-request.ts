import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorRequest } from '../../schemas/vendor-requests.ts';

export const reopenVendorRequest = operation({
  method: 'post',
  path: '/api/vendor-requests/{requestId}/reopen',
  tag: 'vendorRequests',
  summary: { ja: '断りの取り消し', en: 'Takes a refusal back: the vendor is asked again' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ requestId: Uuid }),
  response: VendorRequest,
});
