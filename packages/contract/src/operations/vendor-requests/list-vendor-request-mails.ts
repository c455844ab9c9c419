import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RequestMail } from '../../schemas/vendor-requests.ts';

export const listVendorRequestMails = operation({
  method: 'get',
  path: '/api/vendor-requests/{requestId}/mails',
  tag: 'vendorRequests',
  summary: { ja: '依頼のメール', en: 'Mails of one request and whether they went out' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  response: z.object({ rows: z.array(RequestMail) }),
});
