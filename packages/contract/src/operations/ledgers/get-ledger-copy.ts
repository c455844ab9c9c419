import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerFilter, LedgerName } from '../../schemas/ledgers.ts';

export const getLedgerCopy = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/copy',
  tag: 'ledgers',
  summary: { ja: '台帳の立入検査用の写し', en: 'The copy of a ledger for the inspection, as PDF or Excel' },
  demand: 'ledger.read',
  /** `conflict` for more rows than can be printed at once. */
  errors: ['invalid-input', 'conflict'],
  params: z.object({ ledger: LedgerName }),
  query: LedgerFilter.extend({ format: z.enum(['pdf', 'xlsx']).default('pdf') }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
