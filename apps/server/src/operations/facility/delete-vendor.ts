import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { vendors } from '../../services/ledger/vendors.ts';

export const deleteVendor: Handler<'deleteVendor'> = (call) => removeRow(call, vendors, call.params.vendorId);
