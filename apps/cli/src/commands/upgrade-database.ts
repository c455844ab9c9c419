import { resolve } from 'node:path';
import { locateBinaries } from '@mamori/database/embedded/binaries';
import { lockDataDirectory } from '@mamori/database/embedded/instance';
import { removeKeptClusters } from '@mamori/database/embedded/majors';
import { type UpgradeReport, upgradeCluster } from '@mamori/database/upgrade/upgrade-cluster';
import { dataDirectory } from '../data-directory.ts';
import { fetchedBinaries, namedBinaries } from '../old-binaries.ts';
import { CommandError, dynamic, say, sayJson, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Options {
  readonly oldBinaries?: string;
  readonly removeOld?: boolean;
  readonly json?: boolean;
}

/** `mamori upgrade-database`: the data of an older PostgreSQL into the one of this version. Never while the server runs. */
export async function upgradeDatabase(options: Options): Promise<void> {
  if (process.env.DATABASE_URL) throw new CommandError(t('cli:upgrade.external'));
  const server = runningServer();
  if (server) throw new CommandError(t('cli:upgrade.running', { url: server.url }));
  const lock = await lockDataDirectory(dataDirectory());
  try {
    if (options.removeOld) removeOld(options);
    else report(await move(options), options);
  } finally {
    lock.release();
  }
}

function move(options: Options): Promise<UpgradeReport | null> {
  const { oldBinaries } = options;
  return upgradeCluster({
    dataDirectory: dataDirectory(),
    env: process.env,
    oldBinaries: async (major) =>
      oldBinaries === undefined ? fetchedBinaries(major) : namedBinaries(resolve(oldBinaries)),
    onStep: (step) => process.stderr.write(`${dynamic(`cli:upgrade.step.${step}`)}\n`),
  });
}

function report(done: UpgradeReport | null, options: Options): void {
  const to = locateBinaries().major;
  if (options.json) sayJson(asJson(done, to));
  else if (done === null) say(t('cli:upgrade.nothing', { major: to }));
  else describe(done);
}

function describe({ from, to, backup, kept, restored }: UpgradeReport): void {
  const count = restored.findings.length;
  const params = { from, to, rows: restored.rows };
  say(count === 0 ? t('cli:upgrade.done', params) : t('cli:upgrade.findings', { ...params, count }));
  say(t('cli:upgrade.kept', { directory: kept, backup }));
}

function asJson(done: UpgradeReport | null, to: number) {
  const format = 'mamori.database-upgraded/1';
  if (done === null) return { format, from: null, to };
  const { from, backup, kept, restored } = done;
  const { rows, bytes, migrated, findings } = restored;
  return { format, from, to, backup, kept, rows, bytes, migrated, findings };
}

function removeOld(options: Options): void {
  const removed = removeKeptClusters(dataDirectory());
  if (options.json) sayJson({ format: 'mamori.old-databases-removed/1', removed });
  else if (removed.length === 0) say(t('cli:upgrade.nothingKept'));
  else for (const { place } of removed) say(t('cli:upgrade.removed', { directory: place }));
}
