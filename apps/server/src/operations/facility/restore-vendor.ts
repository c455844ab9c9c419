import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';

export const restoreVendor: Handler<'restoreVendor'> = (call) =>
  restoreRow(call, vendorLedger(judging(call)), call.params.vendorId);
