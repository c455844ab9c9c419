import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CustomerDetail } from '../../schemas/vendor-side.ts';

export const getCustomer = operation({
  method: 'get',
  path: '/api/customers/{customerId}',
  tag: 'vendorSide',
  summary: { ja: '顧客', en: 'One customer, its products and its requests' },
  demand: 'customer.read',
  errors: ['not-found'],
  params: z.object({ customerId: Uuid }),
  response: CustomerDetail,
});
