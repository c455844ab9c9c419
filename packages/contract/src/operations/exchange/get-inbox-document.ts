import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { InboxDetail } from '../../schemas/exchange.ts';

export const getInboxDocument = operation({
  method: 'get',
  path: '/api/exchange/inbox/{inboxId}',
  tag: 'exchange',
  summary: { ja: '届いた文書と検証の結果', en: 'A document that came, verified anew' },
  demand: 'exchange.manage',
  errors: ['not-found'],
  params: z.object({ inboxId: Uuid }),
  response: InboxDetail,
});
