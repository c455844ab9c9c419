import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { contractLedger } from '../../services/register/contracts.ts';
import { requireVendor } from '../../services/register/require-vendor.ts';

export const createContract: Handler<'createContract'> = async (call) => {
  const { vendorId } = call.params;
  await requireVendor(call.tx, vendorId);
  return createRow({ ...call, body: { ...call.body, vendorId } }, contractLedger(judging(call)));
};
