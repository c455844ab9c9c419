import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFileName, runBackup } from '@mamori/database/backup/runs';
import type { Handler } from '../../http/call.ts';
import { backupProblem, runRow, selectRuns, waitForRun } from '../../services/backup/runs.ts';
import { readBackupSettings } from '../../services/backup/settings.ts';

/** Runs beside the request's own transaction, on the owner's connection; it keeps its own account of itself. */
export const createBackup: Handler<'createBackup'> = async ({ context, tx, scope, locale }) => {
  const settings = await readBackupSettings(tx, context.config.dataDirectory);
  const now = context.now();
  await waitForRun(tx);
  try {
    await mkdir(settings.directory, { recursive: true, mode: 0o700 });
    const run = await runBackup({
      database: context.database,
      installationKey: context.installationKey,
      protection: { recipients: settings.recipients },
      kind: 'manual',
      file: join(settings.directory, backupFileName(now)),
      actor: { personId: scope.personId, personName: scope.personName, origin: scope.origin },
      now,
    });
    return runRow(await selectRuns(tx).where('id', '=', run.id).executeTakeFirstOrThrow(), locale);
  } catch (error) {
    throw backupProblem(error, locale);
  }
};
