import { z } from 'zod';
import { operation } from '../../operation.ts';
import { PageQuery, Uuid } from '../../schemas/common.ts';
import { LedgerName, LedgerNames, LedgerRowChange } from '../../schemas/ledgers.ts';

export const listLedgerRowChanges = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/rows/{rowId}/changes',
  tag: 'ledgers',
  summary: { ja: '台帳の行の履歴', en: 'Lists what was changed in a row, the latest first' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ ledger: LedgerName, rowId: Uuid }),
  query: PageQuery,
  response: z.object({
    rows: z.array(LedgerRowChange),
    next: z.string().nullable(),
    names: LedgerNames,
  }),
});
