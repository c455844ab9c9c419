import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReviewPartDetail, AccountReviewReopeningInput } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const reopenAccountReviewPart = operation({
  method: 'post',
  path: '/api/account-reviews/{reviewId}/parts/{reviewPartId}/reopening',
  tag: 'ledgers',
  summary: {
    ja: '署名した部署のやり直し',
    en: 'Opens a department that was signed off by mistake again; the former signature stays on record',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'conflict', 'changed-meanwhile'],
  params: z.object({ reviewId: Uuid, reviewPartId: Uuid }),
  body: AccountReviewReopeningInput,
  response: AccountReviewPartDetail,
  ifMatch: true,
});
