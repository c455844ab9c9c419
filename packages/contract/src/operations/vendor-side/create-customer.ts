import { operation } from '../../operation.ts';
import { Customer, CustomerInput } from '../../schemas/vendor-side.ts';

export const createCustomer = operation({
  method: 'post',
  path: '/api/customers',
  tag: 'vendorSide',
  summary: { ja: '顧客の登録', en: 'Adds a customer' },
  demand: 'customer.edit',
  errors: ['not-found'],
  body: CustomerInput,
  response: Customer,
  status: 201,
});
