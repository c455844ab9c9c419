import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerName, LedgerView } from '../../schemas/ledgers.ts';

export const listLedgerViews = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/views',
  tag: 'ledgers',
  summary: { ja: '保存した表示の一覧', en: 'Lists saved views of a ledger: shared ones and one’s own' },
  demand: 'ledger.read',
  errors: [],
  params: z.object({ ledger: LedgerName }),
  response: z.object({ views: z.array(LedgerView) }),
});
