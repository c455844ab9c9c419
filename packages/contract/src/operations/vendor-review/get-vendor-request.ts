import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RequestDetail } from '../../schemas/vendor-review.ts';

export const getVendorRequest = operation({
  method: 'get',
  path: '/api/requests/{requestId}',
  tag: 'vendorReview',
  summary: { ja: '事業者への依頼と回答', en: 'One request with all its answers and messages' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  response: RequestDetail,
});
