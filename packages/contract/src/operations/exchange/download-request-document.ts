import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadRequestDocument = operation({
  method: 'get',
  path: '/api/vendor-requests/{requestId}/document',
  tag: 'exchange',
  summary: {
    ja: '事業者への依頼の文書ファイル',
    en: 'The request document that was last made, as a file for the vendor',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/json'],
});
