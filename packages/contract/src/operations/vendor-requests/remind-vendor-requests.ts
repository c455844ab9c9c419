import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ChosenRequests, SendingResult } from '../../schemas/vendor-requests.ts';

export const remindVendorRequests = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/remind',
  tag: 'vendorRequests',
  summary: { ja: '催促', en: 'Reminds vendors that have not answered by mail' },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'mail-not-set-up'],
  params: z.object({ campaignId: Uuid }),
  body: ChosenRequests,
  response: SendingResult,
});
