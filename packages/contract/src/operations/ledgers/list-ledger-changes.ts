import { z } from 'zod';
import { operation } from '../../operation.ts';
import { PageQuery, pageOf } from '../../schemas/common.ts';
import { LedgerChangeSet, LedgerName } from '../../schemas/ledgers.ts';

export const listLedgerChanges = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/changes',
  tag: 'ledgers',
  summary: { ja: '台帳の変更の一覧', en: 'Lists the writes to a ledger, the latest first' },
  demand: 'ledger.read',
  errors: [],
  params: z.object({ ledger: LedgerName }),
  query: PageQuery,
  response: pageOf(LedgerChangeSet),
});
