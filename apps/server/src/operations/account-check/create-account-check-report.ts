import type { Handler } from '../../http/call.ts';
import { makeReport, requireReport } from '../../services/account-check/report.ts';

export const createAccountCheckReport: Handler<'createAccountCheckReport'> = async (call) =>
  requireReport(call.tx, await makeReport(call));
