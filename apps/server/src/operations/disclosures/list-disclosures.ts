import type { Handler } from '../../http/call.ts';
import { guidelines } from '../../services/disclosures/detail.ts';
import { disclosures } from '../../services/disclosures/ledger.ts';

export const listDisclosures: Handler<'listDisclosures'> = async ({ context, tx, locale }) => ({
  rows: await disclosures(context).list(tx, locale),
  guidelines: guidelines(),
});
