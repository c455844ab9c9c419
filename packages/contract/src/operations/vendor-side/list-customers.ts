import { operation } from '../../operation.ts';
import { pageOf } from '../../schemas/common.ts';
import { CustomerLine, CustomerQuery } from '../../schemas/vendor-side.ts';

export const listCustomers = operation({
  method: 'get',
  path: '/api/customers',
  tag: 'vendorSide',
  summary: { ja: '顧客の一覧', en: 'Customers by priority and name, with where their request stands' },
  demand: 'customer.read',
  errors: [],
  query: CustomerQuery,
  response: pageOf(CustomerLine),
});
