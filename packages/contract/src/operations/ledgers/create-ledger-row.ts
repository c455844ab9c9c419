import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerCells, LedgerName, LedgerRow } from '../../schemas/ledgers.ts';

export const createLedgerRow = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/rows',
  tag: 'ledgers',
  summary: { ja: '台帳への登録', en: 'Adds a row to a ledger' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'not-found', 'already-exists'],
  params: z.object({ ledger: LedgerName }),
  body: z.object({ values: LedgerCells }),
  status: 201,
  response: LedgerRow,
});
