import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Contract, ContractInput } from '../../schemas/vendor-register.ts';

export const createContract = operation({
  method: 'post',
  path: '/api/vendors/{vendorId}/contracts',
  tag: 'vendors',
  summary: { ja: '契約の登録', en: 'Adds a contract with a vendor' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  body: ContractInput,
  response: Contract,
  status: 201,
});
