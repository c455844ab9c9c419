import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountFollowUp } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const markAccountChanges = operation({
  method: 'put',
  path: '/api/account-reviews/{reviewId}/follow-up',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの変更の済み・未済',
    en: 'Marks wanted changes of accounts as made; a stop is recorded in the account ledger instead',
  },
  demand: 'ledger.edit',
  /** `not-found` for an account whose change no signed part wants. */
  errors: ['not-found', 'invalid-input'],
  params: z.object({ reviewId: Uuid }),
  body: z.object({ accountIds: z.array(Uuid).min(1).max(2000), done: z.boolean() }),
  response: z.object({ rows: z.array(AccountFollowUp) }),
});
