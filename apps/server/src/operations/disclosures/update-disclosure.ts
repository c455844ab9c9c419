import type { Handler } from '../../http/call.ts';
import { checkReplaced } from '../../services/disclosures/check.ts';
import { disclosures } from '../../services/disclosures/ledger.ts';
import { updateRow } from '../../services/ledger/rows.ts';

export const updateDisclosure: Handler<'updateDisclosure'> = async (call) => {
  const { disclosureId } = call.params;
  await checkReplaced(call.tx, call.locale, call.body, disclosureId);
  return updateRow(call, disclosures(call.context), disclosureId);
};
