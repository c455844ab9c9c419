import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const updateCustomers = operation({
  method: 'patch',
  path: '/api/customers',
  tag: 'vendorSide',
  summary: {
    ja: '顧客の一括変更',
    en: 'The same products or priority for the chosen customers, which thereby count as looked at; null leaves what stands there',
  },
  demand: 'customer.edit',
  errors: ['not-found'],
  body: z.object({
    customerIds: z.array(Uuid).min(1).max(5000),
    priority: z.int().min(1).max(3).nullable().default(null),
    /** In place of those they have. */
    productVersionIds: z.array(Uuid).max(50).nullable().default(null),
  }),
  bodyLimit: 1048576,
  response: z.object({ changed: z.int() }),
});
