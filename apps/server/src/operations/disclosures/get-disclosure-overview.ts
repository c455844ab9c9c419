import type { Handler } from '../../http/call.ts';
import { disclosureFacts, overviewRow } from '../../services/disclosures/overview.ts';
import { todayInJapan } from '../../services/today.ts';

export const getDisclosureOverview: Handler<'getDisclosureOverview'> = async ({ context, tx, locale }) => {
  const all = await disclosureFacts(tx, todayInJapan(context.now()));
  return { rows: all.map((one) => overviewRow(one, locale)) };
};
