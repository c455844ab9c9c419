import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerName, LedgerView, LedgerViewInput } from '../../schemas/ledgers.ts';

export const saveLedgerView = operation({
  method: 'put',
  path: '/api/ledgers/{ledger}/views',
  tag: 'ledgers',
  summary: { ja: '表示の保存', en: 'Saves how a ledger is shown, under a name; the same name is replaced' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'conflict'],
  params: z.object({ ledger: LedgerName }),
  body: LedgerViewInput,
  response: LedgerView,
});
