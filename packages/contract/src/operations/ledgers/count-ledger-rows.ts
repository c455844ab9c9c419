import { z } from 'zod';
import { operation } from '../../operation.ts';

export const countLedgerRows = operation({
  method: 'get',
  path: '/api/ledgers',
  tag: 'ledgers',
  summary: { ja: '台帳ごとの件数', en: 'How many rows each ledger has' },
  demand: 'ledger.read',
  errors: [],
  response: z.object({ counts: z.record(z.string(), z.int()) }),
});
