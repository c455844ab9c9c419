import type { Handler } from '../../http/call.ts';
import { reportContent, requireReport } from '../../services/account-check/report.ts';
import { reportFile } from '../../services/account-check/report-file.ts';
import { auditRead } from '../../services/audit-read.ts';
import { latestSealLine } from '../../services/seal.ts';

export const printAccountCheckReport: Handler<'printAccountCheckReport'> = async (call) => {
  const { context, tx, locale, params, query } = call;
  const id = params.accountCheckReportId;
  const report = await requireReport(tx, id);
  const content = await reportContent(tx, id);
  auditRead(call, 'accountCheck.reportRead', `accountCheck:${id}`, { format: query.format });
  return reportFile(context, report, content, {
    locale,
    format: query.format,
    seal: await latestSealLine(tx),
  });
};
