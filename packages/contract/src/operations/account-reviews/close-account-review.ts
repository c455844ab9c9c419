import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReview, AccountReviewClosing } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const closeAccountReview = operation({
  method: 'post',
  path: '/api/account-reviews/{reviewId}/closure',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの確認の終了',
    en: 'Ends a review; accounts that go on are marked as confirmed in the ledger',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'invalid-input'],
  params: z.object({ reviewId: Uuid }),
  body: AccountReviewClosing,
  response: AccountReview,
});
