import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadVendorResponse = operation({
  method: 'get',
  path: '/api/responses/{responseId}/file',
  tag: 'vendorReview',
  summary: {
    ja: '事業者の回答のファイル',
    en: 'The file as it came, the answers as JSON, or the signed proof of how they came',
  },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ responseId: Uuid }),
  query: z.object({ part: z.enum(['original', 'answers', 'proof']) }),
  responseKind: 'download',
  mediaTypes: ['application/json', 'application/octet-stream'],
});
