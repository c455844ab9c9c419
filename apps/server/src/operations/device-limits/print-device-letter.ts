import { vendorLetter } from '@mamori/documents/sheets/vendor-letter';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { limitLetterParts } from '../../services/device-limits/letter-sheet.ts';
import { sheetDownload } from '../../services/sheets/download.ts';

export const printDeviceLetter: Handler<'printDeviceLetter'> = async (call) => {
  const { context, tx, locale, params } = call;
  const row = await deviceLimits(context).find(tx, locale, params.deviceLimitId);
  if (!row) throw new Problem('not-found');
  const sheet = vendorLetter(await limitLetterParts(call, row));
  auditRead(call, 'deviceLimit.letterPrinted', `deviceLimit:${params.deviceLimitId}`);
  return sheetDownload(context, sheet, null);
};
