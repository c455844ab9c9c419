import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';

export const restoreVendorCertificate: Handler<'restoreVendorCertificate'> = (call) =>
  restoreRow(call, vendorCertificates(judging(call).today), call.params.vendorCertificateId);
