import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';

export const updateVendorCertificate: Handler<'updateVendorCertificate'> = (call) =>
  updateRow(call, vendorCertificates(judging(call).today), call.params.vendorCertificateId);
