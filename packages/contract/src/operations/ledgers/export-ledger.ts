import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerFilter, LedgerName } from '../../schemas/ledgers.ts';

export const exportLedger = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/export',
  tag: 'ledgers',
  summary: {
    ja: '台帳の書き出し',
    en: 'Exports rows as CSV or Excel; the import reads the file again without loss',
  },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  params: z.object({ ledger: LedgerName }),
  /** `shift_jis` for programs that read nothing else: signs that it lacks are refused, not replaced. */
  query: LedgerFilter.extend({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    encoding: z.enum(['utf-8', 'shift_jis']).default('utf-8'),
  }),
  responseKind: 'download',
  mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
