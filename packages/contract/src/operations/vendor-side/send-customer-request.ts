import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { CustomerRequestDetail } from '../../schemas/vendor-side.ts';

export const sendCustomerRequest = operation({
  method: 'post',
  path: '/api/customer-requests/{customerRequestId}/send',
  tag: 'vendorSide',
  summary: { ja: '1件の回答の送付', en: 'Sends the answer to one customer' },
  demand: 'delivery.send',
  errors: ['not-found', 'not-ready', 'changed-meanwhile'],
  params: z.object({ customerRequestId: Uuid }),
  body: z.object({ explanation: z.string().trim().max(2000).default('') }),
  ifMatch: true,
  response: CustomerRequestDetail,
});
