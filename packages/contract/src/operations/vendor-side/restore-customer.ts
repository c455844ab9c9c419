import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Customer } from '../../schemas/vendor-side.ts';

export const restoreCustomer = operation({
  method: 'post',
  path: '/api/customers/{customerId}/restore',
  tag: 'vendorSide',
  summary: { ja: '顧客の削除の取り消し', en: 'Brings a removed customer back' },
  demand: 'customer.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ customerId: Uuid }),
  response: Customer,
});
