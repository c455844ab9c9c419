import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { dataPartners } from '../../services/maintenance/data-partners.ts';

export const deleteDataPartner: Handler<'deleteDataPartner'> = (call) =>
  removeRow(call, dataPartners, call.params.dataPartnerId);
