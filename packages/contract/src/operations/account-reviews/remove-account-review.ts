import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const removeAccountReview = operation({
  method: 'delete',
  path: '/api/account-reviews/{reviewId}',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの確認の取りやめ',
    en: 'Drops a review that was begun by mistake; one with a signature stays',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ reviewId: Uuid }),
  responseKind: 'empty',
});
