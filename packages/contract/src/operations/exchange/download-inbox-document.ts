import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadInboxDocument = operation({
  method: 'get',
  path: '/api/exchange/inbox/{inboxId}/file',
  tag: 'exchange',
  summary: { ja: '届いた文書のファイル', en: 'A document that came as a file' },
  demand: 'exchange.manage',
  errors: ['not-found'],
  params: z.object({ inboxId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/json'],
});
