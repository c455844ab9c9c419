import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { campaignDetail } from '../../services/vendor-requests/load.ts';
import { requireMail, sendByMail } from '../../services/vendor-requests/send.ts';
import { lockSending } from '../../services/vendor-requests/sending.ts';

export const sendVendorRequests: Handler<'sendVendorRequests'> = async ({
  context,
  tx,
  scope,
  params,
  body,
}) => {
  const today = todayInJapan(context.now());
  const sending = await lockSending(tx, { ...params, ...body, today });
  await requireMail(context, tx);
  const outcome = await sendByMail(context, tx, scope, sending);
  return { ...(await campaignDetail(tx, params.campaignId, today)), ...outcome };
};
