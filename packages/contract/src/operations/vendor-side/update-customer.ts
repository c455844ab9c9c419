import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Customer, CustomerInput } from '../../schemas/vendor-side.ts';

export const updateCustomer = operation({
  method: 'put',
  path: '/api/customers/{customerId}',
  tag: 'vendorSide',
  summary: { ja: '顧客の変更', en: 'Changes a customer and the products it uses; marks it as looked at' },
  demand: 'customer.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ customerId: Uuid }),
  body: CustomerInput,
  ifMatch: true,
  response: Customer,
});
