import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReviewPartDetail } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const getAccountReviewPart = operation({
  method: 'get',
  path: '/api/account-reviews/{reviewId}/parts/{reviewPartId}',
  tag: 'ledgers',
  summary: { ja: '部署のアカウント', en: 'The accounts of one department, to be confirmed' },
  demand: 'ledger.review',
  errors: ['not-found'],
  params: z.object({ reviewId: Uuid, reviewPartId: Uuid }),
  response: AccountReviewPartDetail,
});
