import { access, constants, mkdir } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readBackupSettings, writeBackupSettings } from '../../services/backup/settings.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';

export const updateBackupSettings: Handler<'updateBackupSettings'> = async ({
  context,
  tx,
  scope,
  body,
  locale,
}) => {
  if (!(await isWritable(body.directory))) {
    const message = translator(locale)('errors:field.backupDirectory');
    throw new Problem('invalid-input', { fields: [{ pointer: '/directory', message }] });
  }
  const before = await readBackupSettings(tx, context.config.dataDirectory);
  await writeBackupSettings(tx, { ...before, ...body });
  await recordInstallationAudit(tx, scope, {
    action: 'backup.settings',
    subject: 'backup',
    details: { before, after: body },
  });
  return body;
};

async function isWritable(directory: string): Promise<boolean> {
  if (!isAbsolute(directory)) return false;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
