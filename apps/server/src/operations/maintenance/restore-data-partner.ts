import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { dataPartners } from '../../services/maintenance/data-partners.ts';

export const restoreDataPartner: Handler<'restoreDataPartner'> = (call) =>
  restoreRow(call, dataPartners, call.params.dataPartnerId);
