import type { Handler } from '../../http/call.ts';
import { checkReplaced } from '../../services/disclosures/check.ts';
import { disclosures } from '../../services/disclosures/ledger.ts';
import { createRow } from '../../services/ledger/rows.ts';

export const createDisclosure: Handler<'createDisclosure'> = async (call) => {
  await checkReplaced(call.tx, call.locale, call.body, null);
  return createRow(call, disclosures(call.context));
};
