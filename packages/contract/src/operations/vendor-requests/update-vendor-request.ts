import { z } from 'zod';
import { operation } from '../../operation.ts';
import { DateOnly, Uuid } from '../../schemas/common.ts';
import { VendorRequest } from '../../schemas/vendor-requests.ts';

export const updateVendorRequest = operation({
  method: 'patch',
  path: '/api/vendor-requests/{requestId}',
  tag: 'vendorRequests',
  summary: { ja: '回答期限の変更', en: 'Moves the due date of one vendor' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ requestId: Uuid }),
  body: z.object({ dueOn: DateOnly }),
  ifMatch: true,
  response: VendorRequest,
});
