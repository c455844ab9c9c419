import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disposal, DisposalPartyName } from '../../schemas/disposals.ts';

export const withdrawDisposalDecision = operation({
  method: 'delete',
  path: '/api/disposals/{disposalId}/parties/{party}/decision',
  tag: 'ledgers',
  summary: { ja: '同意の取り消し', en: 'Takes back a decision about a disposal' },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ disposalId: Uuid, party: DisposalPartyName }),
  response: Disposal,
  ifMatch: true,
});
