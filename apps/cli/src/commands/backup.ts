import { resolve } from 'node:path';
import { runBackup } from '@mamori/database/backup/runs';
import { loadInstallationKey } from '@mamori/database/installation-key';
import { dataDirectory } from '../data-directory.ts';
import { withDatabase } from '../database.ts';
import { say, sayJson, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Options {
  readonly recipient: readonly string[];
  readonly json?: boolean;
}

interface Made {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** `mamori backup FILE`: through the running server, else with the database opened for it alone. */
export async function backup(file: string, options: Options): Promise<void> {
  const target = resolve(file);
  const server = runningServer();
  const made = server
    ? await server.ask<Made>('backup', { file: target, recipients: options.recipient })
    : await withDatabase((database) => make(database, target, options.recipient));
  if (options.json) return sayJson({ format: 'mamori.backup-made/1', ...made });
  say(t('cli:backup.done', { file: made.file, size: made.size, sha256: made.sha256 }));
  if (options.recipient.length === 0) say(t('cli:backup.noKey'));
}

async function make(
  database: Parameters<Parameters<typeof withDatabase>[0]>[0],
  file: string,
  recipients: readonly string[],
): Promise<Made> {
  const installationKey = await loadInstallationKey({
    dataDirectory: dataDirectory(),
    env: process.env,
    database,
  });
  return runBackup({
    database,
    installationKey,
    protection: { recipients },
    kind: 'manual',
    file,
    actor: { personId: null, personName: 'mamori backup', origin: 'cli' },
  });
}
