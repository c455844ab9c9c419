import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountFollowUp } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const getAccountReviewFollowUp = operation({
  method: 'get',
  path: '/api/account-reviews/{reviewId}/follow-up',
  tag: 'ledgers',
  summary: {
    ja: '停止・変更するアカウント',
    en: 'Accounts that the signed parts of a review want stopped or changed, and whether that is done',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ reviewId: Uuid }),
  response: z.object({ rows: z.array(AccountFollowUp) }),
});
