import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';
import { requireVendor } from '../../services/register/require-vendor.ts';

export const createVendorCertificate: Handler<'createVendorCertificate'> = async (call) => {
  const { vendorId } = call.params;
  await requireVendor(call.tx, vendorId);
  return createRow({ ...call, body: { ...call.body, vendorId } }, vendorCertificates(judging(call).today));
};
