import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printAccountCheckReport = operation({
  method: 'get',
  path: '/api/account-check/reports/{accountCheckReportId}/file',
  tag: 'ledgers',
  summary: {
    ja: 'アカウントの点検報告書（PDF・Excel）',
    en: 'A report of the account check as it was made, with who saw it',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ accountCheckReportId: Uuid }),
  query: z.object({ format: z.enum(['pdf', 'xlsx']).default('pdf') }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
