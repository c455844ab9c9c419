import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';

export const deleteVendorCertificate: Handler<'deleteVendorCertificate'> = (call) =>
  removeRow(call, vendorCertificates(judging(call).today), call.params.vendorCertificateId);
