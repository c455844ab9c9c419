import { type Handler, signedIn } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { todayInJapan } from '../../services/today.ts';
import { makeCallList } from '../../services/vendor-requests/call-list.ts';
import { loadSending } from '../../services/vendor-requests/sending.ts';

export const getCallList: Handler<'getCallList'> = async (call) => {
  const { context, tx, params, locale } = call;
  const sending = await loadSending(tx, { ...params, today: todayInJapan(context.now()) });
  auditRead(call, 'sheet.read', `campaign:${params.campaignId}`, { sheet: 'call-list' });
  return sheetDownload(context, makeCallList(sending, locale, signedIn(call).displayName), null);
};
