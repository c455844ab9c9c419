import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disposal, DisposalPartyName } from '../../schemas/disposals.ts';

export const decideDisposal = operation({
  method: 'post',
  path: '/api/disposals/{disposalId}/parties/{party}/decision',
  tag: 'ledgers',
  summary: {
    ja: '廃棄への同意',
    en: 'The person who was asked agrees to the disposal, with their own sign-in',
  },
  demand: 'ledger.review',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ disposalId: Uuid, party: DisposalPartyName }),
  response: Disposal,
  ifMatch: true,
});
