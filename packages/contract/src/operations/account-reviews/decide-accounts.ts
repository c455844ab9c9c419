import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountDecision, AccountsDecided } from '../../schemas/account-reviews.ts';
import { Uuid } from '../../schemas/common.ts';

export const decideAccounts = operation({
  method: 'put',
  path: '/api/account-reviews/{reviewId}/parts/{reviewPartId}/decisions',
  tag: 'ledgers',
  summary: { ja: 'アカウントの継続・停止の判断', en: 'Records which accounts go on, are stopped or changed' },
  demand: 'ledger.review',
  /** `changed-meanwhile` when somebody else decided otherwise about one of them. */
  errors: ['not-found', 'invalid-input', 'conflict', 'changed-meanwhile'],
  params: z.object({ reviewId: Uuid, reviewPartId: Uuid }),
  body: z.object({ decisions: z.array(AccountDecision).min(1).max(2000) }),
  response: AccountsDecided,
});
