import { operation } from '../../operation.ts';
import { PageQuery, pageOf } from '../../schemas/common.ts';
import { OutboxRow } from '../../schemas/exchange.ts';

export const listOutbox = operation({
  method: 'get',
  path: '/api/exchange/outbox',
  tag: 'exchange',
  summary: { ja: '送った文書の一覧', en: 'Lists the documents that were sent, newest first' },
  demand: 'exchange.manage',
  errors: [],
  query: PageQuery,
  response: pageOf(OutboxRow),
});
