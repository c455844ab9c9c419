import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { latestSealLine } from '../../services/seal.ts';
import { reportOf } from '../../services/stock-takes/report.ts';
import { reportFile } from '../../services/stock-takes/report-file.ts';

export const printStockTakeReport: Handler<'printStockTakeReport'> = async (call) => {
  const { context, tx, locale, params, query } = call;
  const report = await reportOf(call, params.stockTakeId);
  auditRead(call, 'sheet.read', `stockTake:${params.stockTakeId}`, { sheet: 'stock-take' });
  return reportFile(context, report, { locale, format: query.format, seal: await latestSealLine(tx) });
};
