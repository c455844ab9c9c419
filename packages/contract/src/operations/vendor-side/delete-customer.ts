import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteCustomer = operation({
  method: 'delete',
  path: '/api/customers/{customerId}',
  tag: 'vendorSide',
  summary: { ja: '顧客の削除', en: 'Removes a customer; can be undone' },
  demand: 'customer.edit',
  errors: ['not-found'],
  params: z.object({ customerId: Uuid }),
  responseKind: 'empty',
});
