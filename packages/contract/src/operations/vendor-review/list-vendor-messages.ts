import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ThreadItem, VendorMessage } from '../../schemas/vendor-review.ts';

export const listVendorMessages = operation({
  method: 'get',
  path: '/api/requests/{requestId}/messages',
  tag: 'vendorReview',
  summary: { ja: '事業者とのやり取り', en: 'Messages of a request, of one item with `itemId`; oldest first' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  query: z.object({ itemId: ThreadItem.optional() }),
  response: z.object({ rows: z.array(VendorMessage) }),
});
