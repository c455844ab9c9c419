import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getCallList = operation({
  method: 'get',
  path: '/api/campaigns/{campaignId}/call-list',
  tag: 'vendorRequests',
  summary: {
    ja: '電話で催促する先の一覧',
    en: 'Overdue vendors with telephone numbers and what to say, to print',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ campaignId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
