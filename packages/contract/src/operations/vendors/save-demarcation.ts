import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Contract, Demarcation } from '../../schemas/vendor-register.ts';

export const saveDemarcation = operation({
  method: 'put',
  path: '/api/contracts/{contractId}/demarcation',
  tag: 'vendors',
  summary: { ja: '責任分界の保存', en: 'Saves who does what under a contract' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ contractId: Uuid }),
  body: Demarcation,
  ifMatch: true,
  response: Contract,
});
