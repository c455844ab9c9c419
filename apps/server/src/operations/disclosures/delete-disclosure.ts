import type { Handler } from '../../http/call.ts';
import { disclosures } from '../../services/disclosures/ledger.ts';
import { removeRow } from '../../services/ledger/rows.ts';

export const deleteDisclosure: Handler<'deleteDisclosure'> = (call) =>
  removeRow(call, disclosures(call.context), call.params.disclosureId);
