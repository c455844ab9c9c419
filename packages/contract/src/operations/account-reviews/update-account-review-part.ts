import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReviewPartDetail, AccountReviewPartInput } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const updateAccountReviewPart = operation({
  method: 'put',
  path: '/api/account-reviews/{reviewId}/parts/{reviewPartId}',
  tag: 'ledgers',
  summary: { ja: '確認する人の指定', en: 'Gives a department’s accounts to somebody to review' },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'conflict'],
  params: z.object({ reviewId: Uuid, reviewPartId: Uuid }),
  body: AccountReviewPartInput,
  response: AccountReviewPartDetail,
});
