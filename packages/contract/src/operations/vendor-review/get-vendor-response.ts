import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ResponseDetail } from '../../schemas/vendor-review.ts';

export const getVendorResponse = operation({
  method: 'get',
  path: '/api/responses/{responseId}',
  tag: 'vendorReview',
  summary: {
    ja: '事業者の回答の内容',
    en: 'One answer of a vendor by item, checked against its signature, with the differences from another (by default the accepted or else the one before)',
  },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ responseId: Uuid }),
  query: z.object({ against: Uuid.optional() }),
  response: ResponseDetail,
});
