import { recordAudit } from '@mamori/database/audit';
import { sql } from 'kysely';
import { type Handler, onlyFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { storeFile } from '../../services/attachments.ts';
import { judging } from '../../services/judging.ts';
import { vendorCertificates } from '../../services/register/certificates.ts';

/** An earlier copy stays in the database and out of sight. */
export const addVendorCertificateFile: Handler<'addVendorCertificateFile'> = async (call) => {
  const { context, tx, scope, params, files, locale } = call;
  const id = params.vendorCertificateId;
  const ledger = vendorCertificates(judging(call).today);
  if (!(await ledger.find(tx, locale, id))) throw new Problem('not-found');
  const file = onlyFile(files);
  const attachmentId = await storeFile(context, tx, scope, file);
  await tx
    .updateTable('vendor_certificate')
    .set({ attachment_id: attachmentId, version: sql<number>`version + 1`, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  const row = await ledger.find(tx, locale, id);
  if (!row?.file) throw new Problem('not-found');
  const { name, size, sha256 } = row.file;
  await recordAudit(tx, scope, {
    action: 'vendorCertificate.fileAdded',
    subject: `vendorCertificate:${id}`,
    details: { name, size, sha256 },
  });
  return row;
};
