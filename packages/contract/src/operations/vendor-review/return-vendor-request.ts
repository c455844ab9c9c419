import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RequestDetail, ReturnInput } from '../../schemas/vendor-review.ts';

export const returnVendorRequest = operation({
  method: 'post',
  path: '/api/requests/{requestId}/return',
  tag: 'vendorReview',
  summary: {
    ja: '事業者への差し戻し',
    en: 'Returns the latest answer with comments, which become messages; a vendor with an e-mail address gets a mail',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ requestId: Uuid }),
  body: ReturnInput,
  ifMatch: true,
  response: RequestDetail.extend({ mailedTo: z.string().nullable() }),
});
