import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { restoreBackup } from '@mamori/database/backup/restore';
import { loadInstallationKey, localBackupIdentity } from '@mamori/database/installation-key';
import { dataDirectory } from '../data-directory.ts';
import { withOwnerUrl } from '../database.ts';
import { CommandError, say, sayJson, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Options {
  readonly identity?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/**
 * `mamori restore FILE`: into an empty database, or over the present one when that is said. Never while the server runs. Exit 1
 * when something that was restored does not verify.
 */
export async function restore(file: string, options: Options): Promise<number> {
  const server = runningServer();
  if (server) throw new CommandError(t('cli:restore.running', { url: server.url }));
  const identities = await identitiesOf(options);
  const report = await withOwnerUrl((ownerUrl) =>
    restoreBackup({
      file,
      unlock: { identities },
      ownerUrl,
      keyPlace: { dataDirectory: dataDirectory(), env: process.env },
      replace: options.replace === true,
    }),
  );
  const sound = report.findings.length === 0;
  if (options.json) sayJson({ format: 'mamori.restored/1', ...report });
  else if (sound) say(t('cli:restore.done', { rows: report.rows }));
  else say(t('cli:restore.findings', { count: report.findings.length }));
  return sound ? 0 : 1;
}

async function identitiesOf(options: Options): Promise<string[]> {
  const given = options.identity ? await readIdentity(options.identity) : await asked();
  const found = given.toUpperCase().match(/AGE-SECRET-KEY-1[A-Z0-9\s]+/g) ?? [];
  if (found.length > 0) return found.map((one) => one.replace(/\s/g, ''));
  return [
    localBackupIdentity(await loadInstallationKey({ dataDirectory: dataDirectory(), env: process.env })),
  ];
}

async function readIdentity(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandError(t('cli:unreadable', { file, reason }));
  }
}

/** On a terminal the key is asked for; in a pipe nobody could answer. */
async function asked(): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(t('cli:restore.identityPrompt'));
  } finally {
    terminal.close();
  }
}
