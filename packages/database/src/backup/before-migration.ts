/** The backup before an update: works on the old schema, which the new program's types do not describe. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { MigrationOptions } from '../migration/migrate.ts';
import { withClient } from '../pool.ts';
import { writeBackup } from './backup.ts';
import { backupFileName } from './runs.ts';

export interface BackupBeforeMigration {
  readonly directory: string;
  readonly installationKey: () => Promise<Uint8Array>;
  readonly recipients?: readonly string[];
  readonly onBackup?: (file: string) => void;
}

/** For `openDatabase({ migration: { beforeMigrating } })`: an update that cannot be backed up does not happen. */
export function backupBeforeMigration(
  options: BackupBeforeMigration,
): NonNullable<MigrationOptions['beforeMigrating']> {
  return async (_pending, ownerUrl) => {
    const [id, startedAt] = [randomUUID(), new Date()];
    const file = join(
      options.directory,
      backupFileName(startedAt).replace('.tar.age', '-before-update.tar.age'),
    );
    const protection = { recipients: options.recipients ?? [] };
    const result = await writeBackup({
      ownerUrl,
      id,
      file,
      protection,
      installationKey: await options.installationKey(),
    });
    await withClient(ownerUrl, (client) =>
      client.query(
        `INSERT INTO backup_run (id, kind, started_at, finished_at, file, size, sha256, seals) VALUES ($1, 'migration', $2, now(), $3, $4, $5, $6)`,
        [
          id,
          startedAt,
          file,
          result.size,
          Buffer.from(result.sha256, 'hex'),
          JSON.stringify(result.manifest.seals),
        ],
      ),
    );
    options.onBackup?.(file);
  };
}
