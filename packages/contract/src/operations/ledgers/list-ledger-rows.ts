import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerName, LedgerPage, LedgerPageQuery } from '../../schemas/ledgers.ts';

export const listLedgerRows = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/rows',
  tag: 'ledgers',
  summary: { ja: '台帳の行の一覧', en: 'Lists rows of a ledger: filtered, ordered, from any place on' },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  params: z.object({ ledger: LedgerName }),
  query: LedgerPageQuery,
  response: LedgerPage,
});
