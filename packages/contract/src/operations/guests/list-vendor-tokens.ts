import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorToken } from '../../schemas/guests.ts';

export const listVendorTokens = operation({
  method: 'get',
  path: '/api/vendors/{vendorId}/tokens',
  tag: 'vendorRequests',
  summary: { ja: '事業者のトークンの一覧', en: 'Tokens with which the programs of this vendor answer' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  response: z.object({ rows: z.array(VendorToken) }),
});
