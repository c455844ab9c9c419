import type { Handler } from '../../http/call.ts';
import { disclosures } from '../../services/disclosures/ledger.ts';
import { restoreRow } from '../../services/ledger/rows.ts';

export const restoreDisclosure: Handler<'restoreDisclosure'> = (call) =>
  restoreRow(call, disclosures(call.context), call.params.disclosureId);
