import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { vendors } from '../../services/ledger/vendors.ts';

export const restoreVendor: Handler<'restoreVendor'> = (call) =>
  restoreRow(call, vendors, call.params.vendorId);
