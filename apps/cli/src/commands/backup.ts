import { resolve } from 'node:path';
import { runBackup } from '@mamori/database/backup/runs';
import { DatabaseProblem } from '@mamori/database/errors';
import { loadInstallationKey } from '@mamori/database/installation-key';
import { dataDirectory } from '../data-directory.ts';
import { withDatabase } from '../database.ts';
import { CommandError, dynamic, say, sayJson, t } from '../output.ts';
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
  return sayProblem(() =>
    runBackup({
      database,
      installationKey,
      protection: { recipients },
      kind: 'manual',
      file,
      actor: { personId: null, personName: 'mamori backup', origin: 'cli' },
    }),
  );
}

/** Problems of the database layer in words. */
export async function sayProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseProblem) throw new CommandError(dynamic(`backup:errors.${error.code}`));
    throw error;
  }
}
