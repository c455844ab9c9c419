import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disposal, DisposalPaperDecision, DisposalPartyName } from '../../schemas/disposals.ts';

export const recordDisposalDecision = operation({
  method: 'put',
  path: '/api/disposals/{disposalId}/parties/{party}/paper-decision',
  tag: 'ledgers',
  summary: {
    ja: '紙の同意の記録',
    en: 'Records a decision that was signed on paper; the paper must be attached',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile', 'invalid-input'],
  params: z.object({ disposalId: Uuid, party: DisposalPartyName }),
  body: DisposalPaperDecision,
  response: Disposal,
  ifMatch: true,
});
