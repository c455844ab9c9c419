import { takeOutSheet } from '@mamori/documents/sheets/take-out-sheet';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { letterhead } from '../../services/facility.ts';
import { namesIn } from '../../services/ledgers/names.ts';
import { rowsById } from '../../services/ledgers/select.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { asTakeOut, TAKE_OUT } from '../../services/take-outs/select.ts';
import { todayInJapan } from '../../services/today.ts';

export const printTakeOut: Handler<'printTakeOut'> = async (call) => {
  const { context, tx, locale, params } = call;
  const [row] = await rowsById(tx, TAKE_OUT, [params.takeOutId]);
  if (!row) throw new Problem('not-found');
  const names = await namesIn(tx, TAKE_OUT, [row]);
  const facility = await letterhead(tx);
  const takeOut = asTakeOut(row);
  const sheet = takeOutSheet({
    locale,
    facility: facility.name,
    contact: [facility.address, facility.phone].filter((line) => line.trim() !== ''),
    printedOn: todayInJapan(context.now()),
    takeOut,
    devices: takeOut.deviceIds.map((id) => names.device?.[id] ?? ''),
  });
  auditRead(call, 'takeOut.printed', `take_out:${params.takeOutId}`);
  return sheetDownload(context, sheet, null);
};
