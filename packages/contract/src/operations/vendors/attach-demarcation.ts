import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ContractFile } from '../../schemas/vendor-register.ts';

export const attachDemarcation = operation({
  method: 'post',
  path: '/api/contracts/{contractId}/demarcation/attach',
  tag: 'vendors',
  summary: { ja: '責任分界表の添付', en: 'Keeps the demarcation as it is now as a file of the contract' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ contractId: Uuid }),
  body: z.object({ format: z.enum(['pdf', 'xlsx']) }),
  response: ContractFile,
  status: 201,
});
