import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const retryOutboxDocument = operation({
  method: 'post',
  path: '/api/exchange/outbox/{outboxId}/retry',
  tag: 'exchange',
  summary: { ja: '文書の再送', en: 'Sends a document again now, by the way that is set for the recipient' },
  demand: 'exchange.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ outboxId: Uuid }),
  responseKind: 'empty',
});
