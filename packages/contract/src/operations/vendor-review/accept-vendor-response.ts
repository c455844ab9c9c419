import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LongText, Uuid } from '../../schemas/common.ts';
import { RequestDetail } from '../../schemas/vendor-review.ts';

export const acceptVendorResponse = operation({
  method: 'post',
  path: '/api/responses/{responseId}/accept',
  tag: 'vendorReview',
  summary: {
    ja: '事業者の回答の受け付け',
    en: 'Accepts an answer; it takes the place of one accepted before. Writes nothing into the checklist',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ responseId: Uuid }),
  body: z.object({ comment: LongText.default('') }),
  ifMatch: true,
  response: RequestDetail,
});
