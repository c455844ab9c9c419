import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountQuestion, OffsetQuery } from '../../schemas/account-check.ts';

export const listAccountQuestions = operation({
  method: 'get',
  path: '/api/account-check/questions',
  tag: 'ledgers',
  summary: {
    ja: '使用者がはっきりしないアカウント',
    en: 'Accounts whose person is in doubt, with the candidates and what speaks for each',
  },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  query: OffsetQuery,
  response: z.object({ rows: z.array(AccountQuestion), total: z.int() }),
});
