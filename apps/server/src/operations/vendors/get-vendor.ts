import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { judging } from '../../services/judging.ts';
import { vendorLedger } from '../../services/ledger/vendors.ts';
import { certificatesOf } from '../../services/register/certificates.ts';
import { contactsOf } from '../../services/register/contacts.ts';
import { contractsOf } from '../../services/register/contract-rows.ts';
import { subVendorsOf, systemsOf } from '../../services/register/of-vendor.ts';

export const getVendor: Handler<'getVendor'> = async (call) => {
  const { tx, params, locale } = call;
  const { today } = judging(call);
  const vendor = await vendorLedger(judging(call)).find(tx, locale, params.vendorId);
  if (!vendor) throw new Problem('not-found');
  return {
    vendor,
    contacts: await contactsOf(tx, vendor.id),
    certificates: await certificatesOf(tx, today, vendor.id),
    contracts: await contractsOf(tx, today, vendor.id),
    systems: await systemsOf(tx, vendor.id),
    subVendors: await subVendorsOf(tx, vendor.id),
  };
};
