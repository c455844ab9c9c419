import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountLink, OffsetQuery, Sureness } from '../../schemas/account-check.ts';

export const listAccountLinks = operation({
  method: 'get',
  path: '/api/account-check/links',
  tag: 'ledgers',
  summary: {
    ja: '台帳に結び付けられるアカウント',
    en: 'Accounts whose person was found and is not linked in the ledger yet',
  },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  query: OffsetQuery.extend({
    sureness: Sureness.default('sure'),
    q: z.string().trim().max(200).default(''),
  }),
  response: z.object({
    rows: z.array(AccountLink),
    /** Of those that fit the words. */
    total: z.int(),
    /** Of this sureness. */
    all: z.int(),
  }),
});
