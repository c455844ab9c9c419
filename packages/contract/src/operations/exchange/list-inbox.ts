import { operation } from '../../operation.ts';
import { PageQuery, pageOf } from '../../schemas/common.ts';
import { DocumentState, InboxRow } from '../../schemas/exchange.ts';

export const listInbox = operation({
  method: 'get',
  path: '/api/exchange/inbox',
  tag: 'exchange',
  summary: { ja: '届いた文書の一覧', en: 'Lists the documents that came, newest first' },
  demand: 'exchange.manage',
  errors: [],
  query: PageQuery.extend({ state: DocumentState.optional() }),
  response: pageOf(InboxRow),
});
