import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';

export const updateVendor: Handler<'updateVendor'> = (call) =>
  updateRow(call, vendorLedger(judging(call)), call.params.vendorId);
