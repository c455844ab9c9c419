import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerCells, LedgerName, LedgerRow } from '../../schemas/ledgers.ts';

export const updateLedgerRow = operation({
  method: 'put',
  path: '/api/ledgers/{ledger}/rows/{rowId}',
  tag: 'ledgers',
  summary: { ja: '台帳の行の変更', en: 'Changes a row; columns that are not named stay as they are' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'not-found', 'already-exists', 'changed-meanwhile'],
  params: z.object({ ledger: LedgerName, rowId: Uuid }),
  body: z.object({ values: LedgerCells }),
  ifMatch: true,
  response: LedgerRow,
});
