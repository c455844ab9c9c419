import { operation } from '../../operation.ts';
import { AccountReview, AccountReviewInput } from '../../schemas/account-reviews.ts';

export const createAccountReview = operation({
  method: 'post',
  path: '/api/account-reviews',
  tag: 'ledgers',
  summary: { ja: 'アカウントの確認の開始', en: 'Begins a review: the accounts of every department' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'conflict'],
  body: AccountReviewInput,
  response: AccountReview,
  status: 201,
});
