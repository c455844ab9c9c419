import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { dataPartners } from '../../services/maintenance/data-partners.ts';

export const createDataPartner: Handler<'createDataPartner'> = (call) => createRow(call, dataPartners);
