import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const revokeVendorToken = operation({
  method: 'delete',
  path: '/api/vendor-tokens/{vendorTokenId}',
  tag: 'vendorRequests',
  summary: { ja: '事業者のトークンの取り消し', en: 'Revokes a token at once' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ vendorTokenId: Uuid }),
  responseKind: 'empty',
});
