import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MessageInput, VendorMessage } from '../../schemas/vendor-review.ts';

export const postVendorMessage = operation({
  method: 'post',
  path: '/api/requests/{requestId}/messages',
  tag: 'vendorReview',
  summary: { ja: '事業者へのメッセージ', en: 'Writes to the vendor about an item or the request' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  body: MessageInput,
  response: VendorMessage,
  status: 201,
});
