import { createBackupKey as newBackupKey } from '@mamori/database/backup/protection';
import type { Handler } from '../../http/call.ts';
import { backupKeySheet } from '../../services/backup/key-sheet.ts';
import { readBackupSettings, writeBackupSettings } from '../../services/backup/settings.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';

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
  const bytes = await context.documents.pdf.sheet(backupKeySheet(key, context.now(), locale));
  return {
    bytes,
    fileName: locale === 'ja' ? 'まもり_バックアップの鍵.pdf' : 'mamori-backup-key.pdf',
    mediaType: 'application/pdf',
  };
};
