import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { vendors } from '../../services/ledger/vendors.ts';

export const createVendor: Handler<'createVendor'> = (call) => createRow(call, vendors);
