import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteVendorRequest = operation({
  method: 'delete',
  path: '/api/vendor-requests/{requestId}',
  tag: 'vendorRequests',
  summary: { ja: '依頼先から外す', en: 'Takes a vendor out of a campaign while nothing has been sent' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ requestId: Uuid }),
  responseKind: 'empty',
});
