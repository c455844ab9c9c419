import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerName, LedgerSelection, LedgerWritten } from '../../schemas/ledgers.ts';

export const removeLedgerRows = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/removal',
  tag: 'ledgers',
  summary: { ja: '台帳からの削除', en: 'Removes rows; can be undone as a whole' },
  demand: 'ledger.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ ledger: LedgerName }),
  body: z.object({ selection: LedgerSelection }),
  response: LedgerWritten,
});
