import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadOutboxDocument = operation({
  method: 'get',
  path: '/api/exchange/outbox/{outboxId}/file',
  tag: 'exchange',
  summary: { ja: '送る文書のファイル', en: 'A document of ours as a file, to be handed over' },
  demand: 'exchange.manage',
  errors: ['not-found'],
  params: z.object({ outboxId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/json'],
});
