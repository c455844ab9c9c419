import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';
import { settleStaleKinds } from '../../services/register/stale-kinds.ts';

export const listVendors: Handler<'listVendors'> = async (call) => {
  await settleStaleKinds(call);
  return { rows: await vendorLedger(judging(call)).list(call.tx, call.locale) };
};
