import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { letterhead } from '../../services/facility.ts';
import { latestSealLine } from '../../services/seal.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { openQuestions } from '../../services/start-kits/questions.ts';
import { deviceSheet } from '../../services/start-kits/sheet.ts';
import { todayInJapan } from '../../services/today.ts';

export const printDeviceQuestions: Handler<'printDeviceQuestions'> = async (call) => {
  const { context, tx, query, locale } = call;
  const groups = (await openQuestions(call, query.vendorId)).filter(
    ({ devices, ofVendor }) => devices.length + ofVendor.length > 0,
  );
  if (groups.length === 0) throw new Problem('not-found');
  const facility = await letterhead(tx);
  const sheet = deviceSheet({ locale, date: todayInJapan(context.now()), facility, groups });
  auditRead(call, 'sheet.read', `vendor:${query.vendorId ?? 'all'}`, { sheet: 'device-questions' });
  return sheetDownload(context, sheet, await latestSealLine(tx));
};
