import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Campaign } from '../../schemas/vendor-requests.ts';

export const listCampaigns = operation({
  method: 'get',
  path: '/api/campaigns',
  tag: 'vendorRequests',
  summary: { ja: '確認依頼の一覧', en: 'Lists the requests to vendors, newest fiscal year first' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(Campaign) }),
});
