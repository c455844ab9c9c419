import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountReview } from '../../schemas/account-reviews.ts';

export const listAccountReviews = operation({
  method: 'get',
  path: '/api/account-reviews',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの確認の一覧',
    en: 'Lists reviews of accounts; who may not edit ledgers sees the parts given to them',
  },
  demand: 'ledger.review',
  errors: [],
  response: z.object({ rows: z.array(AccountReview) }),
});
