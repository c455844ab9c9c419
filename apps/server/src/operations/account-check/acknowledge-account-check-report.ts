import type { Handler } from '../../http/call.ts';
import { acknowledge } from '../../services/account-check/report.ts';

export const acknowledgeAccountCheckReport: Handler<'acknowledgeAccountCheckReport'> = (call) =>
  acknowledge(call, call.params.accountCheckReportId, call.body, call.ifMatch);
