import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText, Uuid } from '../../schemas/common.ts';
import { VendorToken } from '../../schemas/guests.ts';

export const createVendorToken = operation({
  method: 'post',
  path: '/api/vendors/{vendorId}/tokens',
  tag: 'vendorRequests',
  summary: { ja: '事業者のトークンの発行', en: 'Makes a token for a program of this vendor; shown once' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  body: z.object({ name: RequiredText, days: z.int().min(1).max(730).default(365) }),
  response: z.object({ vendorToken: VendorToken, token: z.string() }),
  status: 201,
  secretAnswer: true,
});
