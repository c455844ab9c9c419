import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CustomerRequestDetail } from '../../schemas/vendor-side.ts';

export const getCustomerRequest = operation({
  method: 'get',
  path: '/api/customer-requests/{customerRequestId}',
  tag: 'vendorSide',
  summary: {
    ja: '届いた確認依頼',
    en: 'What a facility asks, and the answer as it would go out with where each part comes from',
  },
  demand: 'customer.read',
  errors: ['not-found'],
  params: z.object({ customerRequestId: Uuid }),
  response: CustomerRequestDetail,
});
