import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReviewPartDetail } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const signAccountReviewPart = operation({
  method: 'post',
  path: '/api/account-reviews/{reviewId}/parts/{reviewPartId}/signature',
  tag: 'ledgers',
  summary: { ja: 'アカウントの確認の署名', en: 'Signs a department’s accounts off; kept as evidence' },
  demand: 'ledger.review',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ reviewId: Uuid, reviewPartId: Uuid }),
  body: z.object({ name: z.string().trim().min(1).max(200) }),
  response: AccountReviewPartDetail,
  ifMatch: true,
});
