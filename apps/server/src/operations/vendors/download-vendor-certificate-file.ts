import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { judging } from '../../services/judging.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';

export const downloadVendorCertificateFile: Handler<'downloadVendorCertificateFile'> = async (call) => {
  const { tx, params, locale } = call;
  const id = params.vendorCertificateId;
  const row = await vendorCertificates(judging(call).today).find(tx, locale, id);
  if (!row?.file) throw new Problem('not-found');
  auditRead(call, 'vendorCertificate.fileRead', `vendorCertificate:${id}`, { name: row.file.name });
  return readFile(tx, row.file.id);
};
