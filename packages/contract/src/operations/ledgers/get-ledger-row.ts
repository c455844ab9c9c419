import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerName, LedgerNames, LedgerRow } from '../../schemas/ledgers.ts';

export const getLedgerRow = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/rows/{rowId}',
  tag: 'ledgers',
  summary: { ja: '台帳の一行', en: 'Shows one row of a ledger' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ ledger: LedgerName, rowId: Uuid }),
  response: z.object({ row: LedgerRow, names: LedgerNames }),
});
