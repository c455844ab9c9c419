import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountCheckReport } from '../../schemas/account-check.ts';

export const listAccountCheckReports = operation({
  method: 'get',
  path: '/api/account-check/reports',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの点検報告書の一覧',
    en: 'Lists the latest hundred reports of the account check, and who of the management saw them',
  },
  demand: 'ledger.read',
  errors: [],
  response: z.object({ rows: z.array(AccountCheckReport) }),
});
