import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerCells, LedgerName, LedgerSelection, LedgerWritten } from '../../schemas/ledgers.ts';

export const changeLedgerRows = operation({
  method: 'patch',
  path: '/api/ledgers/{ledger}/rows',
  tag: 'ledgers',
  summary: {
    ja: '台帳の行をまとめて変更',
    en: 'Sets the same columns of many rows; can be undone as a whole',
  },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'not-found', 'already-exists', 'changed-meanwhile'],
  params: z.object({ ledger: LedgerName }),
  body: z.object({ selection: LedgerSelection, values: LedgerCells }),
  response: LedgerWritten,
});
