import { operation } from '../../operation.ts';
import { AccountCheck } from '../../schemas/account-check.ts';

export const getAccountCheck = operation({
  method: 'get',
  path: '/api/account-check',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントと職員名簿の照合',
    en: 'Checks the account ledger against the roster: findings in figures, places, break-glass accounts',
  },
  demand: 'ledger.read',
  errors: [],
  response: AccountCheck,
});
