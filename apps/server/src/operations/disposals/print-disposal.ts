import { disposalSheet } from '@mamori/documents/sheets/disposal-sheet';
import { type Handler, signedIn } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { disposalParts } from '../../services/disposals/record-sheet.ts';
import { findDisposal } from '../../services/disposals/select.ts';
import { sheetDownload } from '../../services/sheets/download.ts';

export const printDisposal: Handler<'printDisposal'> = async (call) => {
  const { disposalId } = call.params;
  const disposal = await findDisposal(call.tx, signedIn(call), disposalId);
  const sheet = disposalSheet(await disposalParts(call, disposal));
  auditRead(call, 'disposal.printed', `disposal:${disposalId}`);
  return sheetDownload(call.context, sheet, null);
};
