import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printAccountReview = operation({
  method: 'get',
  path: '/api/account-reviews/{reviewId}/sheet',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの確認の記録（印刷用）',
    en: 'The record of a review as PDF: all departments or one, or the list of what is to be done; who may not read ledgers prints own parts',
  },
  demand: 'ledger.review',
  errors: ['not-found'],
  params: z.object({ reviewId: Uuid }),
  /** `record`: decisions and signatures, boxes to tick where nothing is decided. `toDo`: accounts to stop or change, for whoever does it. */
  query: z.object({ content: z.enum(['record', 'toDo']).default('record'), part: Uuid.optional() }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
