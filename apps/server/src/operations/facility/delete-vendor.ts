import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';

export const deleteVendor: Handler<'deleteVendor'> = (call) =>
  removeRow(call, vendorLedger(judging(call)), call.params.vendorId);
