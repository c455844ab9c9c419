import { operation } from '../../operation.ts';
import { AccountCheckReport } from '../../schemas/account-check.ts';

export const createAccountCheckReport = operation({
  method: 'post',
  path: '/api/account-check/reports',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの点検報告書の作成',
    en: 'Keeps the result of the check as a dated report to the management',
  },
  demand: 'ledger.edit',
  errors: ['conflict'],
  response: AccountCheckReport,
  status: 201,
});
