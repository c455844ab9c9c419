import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';

export const createVendor: Handler<'createVendor'> = (call) => createRow(call, vendorLedger(judging(call)));
