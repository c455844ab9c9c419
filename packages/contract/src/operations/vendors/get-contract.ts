import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Contract } from '../../schemas/vendor-register.ts';

export const getContract = operation({
  method: 'get',
  path: '/api/contracts/{contractId}',
  tag: 'vendors',
  summary: { ja: '契約の内容', en: 'A contract with clauses, demarcation and files' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ contractId: Uuid }),
  response: Contract,
});
