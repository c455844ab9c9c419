import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { disclosureLetterSheet } from '../../services/disclosures/letter.ts';
import { sheetDownload } from '../../services/sheets/download.ts';

export const printDisclosureLetter: Handler<'printDisclosureLetter'> = async (call) => {
  const sheet = await disclosureLetterSheet(call);
  auditRead(call, 'disclosure.letterPrinted', `disclosure:${call.params.disclosureId}`, { ...call.query });
  return sheetDownload(call.context, sheet, null);
};
