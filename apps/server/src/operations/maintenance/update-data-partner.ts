import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { dataPartners } from '../../services/maintenance/data-partners.ts';

export const updateDataPartner: Handler<'updateDataPartner'> = (call) =>
  updateRow(call, dataPartners, call.params.dataPartnerId);
