import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ClauseAnswers, Contract } from '../../schemas/vendor-register.ts';

export const saveContractClauses = operation({
  method: 'put',
  path: '/api/contracts/{contractId}/clauses',
  tag: 'vendors',
  summary: { ja: '盛り込むべき項目の確認', en: 'Records which clauses the contract contains' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ contractId: Uuid }),
  body: z.object({ clauses: ClauseAnswers }),
  ifMatch: true,
  response: Contract,
});
