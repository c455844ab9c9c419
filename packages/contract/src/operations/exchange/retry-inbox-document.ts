import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const retryInboxDocument = operation({
  method: 'post',
  path: '/api/exchange/inbox/{inboxId}/retry',
  tag: 'exchange',
  summary: {
    ja: '受け付けられなかった文書の再処理',
    en: 'Handles a refused document again, after its cause was mended',
  },
  demand: 'exchange.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ inboxId: Uuid }),
  responseKind: 'empty',
});
