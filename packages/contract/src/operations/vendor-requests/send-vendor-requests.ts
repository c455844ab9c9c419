import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ChosenRequests, SendingResult } from '../../schemas/vendor-requests.ts';

export const sendVendorRequests = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/send',
  tag: 'vendorRequests',
  summary: {
    ja: 'メールで依頼',
    en: 'Sends the requests by mail, with the letter, a personal link and the form as Excel',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'mail-not-set-up'],
  params: z.object({ campaignId: Uuid }),
  body: ChosenRequests,
  response: SendingResult,
});
