import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disposal, DisposalPartyInput, DisposalPartyName } from '../../schemas/disposals.ts';

export const assignDisposalParty = operation({
  method: 'put',
  path: '/api/disposals/{disposalId}/parties/{party}',
  tag: 'ledgers',
  summary: { ja: '決裁する人の指定', en: 'Says who is to decide after signing in' },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ disposalId: Uuid, party: DisposalPartyName }),
  body: DisposalPartyInput,
  response: Disposal,
  ifMatch: true,
});
