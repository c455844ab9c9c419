import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { vendors } from '../../services/ledger/vendors.ts';

export const updateVendor: Handler<'updateVendor'> = (call) => updateRow(call, vendors, call.params.vendorId);
