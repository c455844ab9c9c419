import type { Handler } from '../../http/call.ts';
import { listReports } from '../../services/account-check/report.ts';

export const listAccountCheckReports: Handler<'listAccountCheckReports'> = async ({ tx }) => ({
  rows: await listReports(tx),
});
