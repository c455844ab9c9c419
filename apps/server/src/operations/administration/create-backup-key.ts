import { createBackupKey as newBackupKey } from '@mamori/database/backup/protection';
import { recoverySheet } from '@mamori/documents/sheets/recovery-sheet';
import type { Handler } from '../../http/call.ts';
import { readBackupSettings, writeBackupSettings } from '../../services/backup/settings.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';
import { todayInJapan } from '../../services/today.ts';

/** The private half exists on the printed sheet only; the product keeps the public one. */
export const createBackupKey: Handler<'createBackupKey'> = async ({ context, tx, scope, locale }) => {
  const key = await newBackupKey();
  const settings = await readBackupSettings(tx, context.config.dataDirectory);
  await writeBackupSettings(tx, { ...settings, recipients: [...settings.recipients, key.recipient] });
  await recordInstallationAudit(tx, scope, {
    action: 'backup.key',
    subject: 'backup',
    details: { recipient: key.recipient },
  });
  const { name } = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', scope.organizationId)
    .executeTakeFirstOrThrow();
  const sheet = recoverySheet({
    kind: 'backup-key',
    locale,
    organization: name,
    createdOn: todayInJapan(context.now()),
    secret: key.identity,
    recipient: key.recipient,
  });
  const bytes = await context.documents.pdf.sheet(sheet);
  return {
    bytes,
    fileName: locale === 'ja' ? 'まもり_バックアップの鍵.pdf' : 'mamori-backup-key.pdf',
    mediaType: 'application/pdf',
  };
};
