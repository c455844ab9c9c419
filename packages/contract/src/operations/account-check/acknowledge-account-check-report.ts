import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountCheckReport, AcknowledgementInput } from '../../schemas/account-check.ts';
import { Uuid } from '../../schemas/common.ts';

export const acknowledgeAccountCheckReport = operation({
  method: 'put',
  path: '/api/account-check/reports/{accountCheckReportId}/acknowledgement',
  tag: 'ledgers',
  summary: {
    ja: '経営層の確認の記録',
    en: 'Records who of the management saw a report of the account check, and when',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'changed-meanwhile'],
  params: z.object({ accountCheckReportId: Uuid }),
  body: AcknowledgementInput,
  response: AccountCheckReport,
  ifMatch: true,
});
