import { recordAudit } from '@mamori/database/audit';
import { sql } from 'kysely';
import { type Handler, onlyFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { storeFile } from '../../services/attachments.ts';
import { linkEvidence } from '../../services/device-limits/items.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { todayInJapan } from '../../services/today.ts';

export const attachDeviceReply: Handler<'attachDeviceReply'> = async ({
  context,
  tx,
  scope,
  params,
  files,
  locale,
}) => {
  const file = onlyFile(files);
  const ledger = deviceLimits(context);
  if (!(await ledger.find(tx, locale, params.deviceLimitId))) throw new Problem('not-found');
  const attachmentId = await storeFile(context, tx, scope, file);
  await tx
    .updateTable('device_limitation')
    .set((eb) => ({
      attachment_id: attachmentId,
      replied_on: sql<string>`coalesce(replied_on, ${todayInJapan(context.now())}::date)`,
      version: eb('version', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', params.deviceLimitId)
    .execute();
  const row = await ledger.find(tx, locale, params.deviceLimitId);
  if (!row) throw new Problem('not-found');
  await linkEvidence(tx, scope, row);
  await recordAudit(tx, scope, {
    action: 'deviceLimit.replied',
    subject: `deviceLimit:${params.deviceLimitId}`,
    details: { name: row.file?.name, sha256: row.file?.sha256, items: row.itemIds },
  });
  return row;
};
