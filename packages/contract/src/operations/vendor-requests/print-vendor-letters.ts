import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ChosenRequests } from '../../schemas/vendor-requests.ts';

export const printVendorLetters = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/letters',
  tag: 'vendorRequests',
  summary: {
    ja: '依頼状の作成',
    en: 'Letters to print (PDF), or everything for each vendor as files (ZIP); the requests count as sent',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ campaignId: Uuid }),
  body: ChosenRequests.extend({ format: z.enum(['pdf', 'zip']) }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/zip'],
  secretAnswer: true,
});
