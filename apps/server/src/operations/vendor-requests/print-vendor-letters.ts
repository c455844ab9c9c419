import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { makeLetters } from '../../services/vendor-requests/letters.ts';
import { lockSending } from '../../services/vendor-requests/sending.ts';

/** Links and codes are in this answer only: nothing of them is stored that could be printed again. */
export const printVendorLetters: Handler<'printVendorLetters'> = async ({
  context,
  tx,
  scope,
  params,
  body,
}) => {
  const today = todayInJapan(context.now());
  const { format, requestIds } = body;
  const sending = await lockSending(tx, { ...params, requestIds, today });
  return makeLetters({ context, tx, scope }, sending, format);
};
