import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RequestEvent, VendorRequest } from '../../schemas/vendor-requests.ts';

export const listVendorRequestEvents = operation({
  method: 'get',
  path: '/api/vendor-requests/{requestId}/events',
  tag: 'vendorRequests',
  summary: { ja: '依頼の経過', en: 'What happened to one request' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  response: z.object({ request: VendorRequest, rows: z.array(RequestEvent) }),
});
