import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CompletedDisposal, DisposalCompletion } from '../../schemas/disposals.ts';

export const completeDisposal = operation({
  method: 'post',
  path: '/api/disposals/{disposalId}/completion',
  tag: 'ledgers',
  summary: {
    ja: '廃棄の完了',
    en: 'Ends a disposal to which nothing is missing; its devices become disposed of in the same write',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile', 'invalid-input'],
  params: z.object({ disposalId: Uuid }),
  body: DisposalCompletion,
  response: CompletedDisposal,
  ifMatch: true,
});
