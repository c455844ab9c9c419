import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Contract, ContractInput } from '../../schemas/vendor-register.ts';

export const updateContract = operation({
  method: 'put',
  path: '/api/contracts/{contractId}',
  tag: 'vendors',
  summary: { ja: '契約の変更', en: 'Changes a contract' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ contractId: Uuid }),
  body: ContractInput,
  ifMatch: true,
  response: Contract,
});
