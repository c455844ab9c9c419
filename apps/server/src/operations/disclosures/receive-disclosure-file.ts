import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { sql } from 'kysely';
import { type Handler, onlyFile } from '../../http/call.ts';
import { storeFile } from '../../services/attachments.ts';
import { disclosureDetail } from '../../services/disclosures/detail.ts';
import { readDisclosureFile } from '../../services/disclosures/read-file.ts';
import { todayInJapan } from '../../services/today.ts';

/** Kept, and read for preview; no answer is taken over by itself. */
export const receiveDisclosureFile: Handler<'receiveDisclosureFile'> = async (call) => {
  const { context, tx, scope, params, files, locale } = call;
  const file = onlyFile(files);
  await disclosureDetail(call);
  const reading = await readDisclosureFile(file, locale);
  const today = todayInJapan(context.now());
  const attachmentId = await storeFile(context, tx, scope, file);
  await tx
    .updateTable('disclosure')
    .set((eb) => ({
      attachment_id: attachmentId,
      status: 'received',
      received_on: sql<string>`coalesce(received_on, ${today}::date)`,
      reading: jsonb({ ...reading }),
      version: eb('version', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', params.disclosureId)
    .execute();
  const detail = await disclosureDetail(call);
  await recordAudit(tx, scope, {
    action: 'disclosure.fileReceived',
    subject: `disclosure:${params.disclosureId}`,
    details: { name: detail.file?.name, sha256: detail.file?.sha256, reading: reading.state },
  });
  return detail;
};
