import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountRefusal, OffsetQuery } from '../../schemas/account-check.ts';

export const listAccountRefusals = operation({
  method: 'get',
  path: '/api/account-check/refusals',
  tag: 'ledgers',
  summary: {
    ja: '「この人ではない」とした回答の一覧',
    en: 'Lists which accounts are not whose, as people answered; the latest first',
  },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  query: OffsetQuery,
  response: z.object({ rows: z.array(AccountRefusal), total: z.int() }),
});
