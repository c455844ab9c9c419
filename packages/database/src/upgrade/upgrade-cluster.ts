/**
 * A new major version of PostgreSQL: archive with the old programs, new cluster beside the old one, restore, verify,
 * and one rename that puts it into its place. Until that rename the old cluster is the one that counts, and nothing
 * has been changed in it; after it the old one stays until somebody removes it. Killed anywhere in between, the next
 * run begins again.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type RestoreReport, restoreBackup } from '../backup/restore.ts';
import { backupFileName } from '../backup/runs.ts';
import { type Area, areaName, openArea } from '../embedded/area.ts';
import { type Binaries, locateBinaries } from '../embedded/binaries.ts';
import { isInitialised } from '../embedded/control.ts';
import { type EmbeddedLog, EmbeddedPostgresError } from '../embedded/errors.ts';
import { connectionString, DATABASE } from '../embedded/login.ts';
import { removeArea, storedClusters } from '../embedded/majors.ts';
import { renamePatiently } from '../embedded/platform.ts';
import { stopPostmaster } from '../embedded/postmaster.ts';
import { recover } from '../embedded/recovery.ts';
import { startCluster } from '../embedded/start.ts';
import { setUpEmbeddedRoles } from '../embedded-roles.ts';
import { DatabaseProblem } from '../errors.ts';
import { localBackupIdentity } from '../installation-key.ts';
import { syncDirectory } from '../safe-file.ts';
import { type Archive, archiveCluster, recordArchive } from './archive.ts';

export type UpgradeStep = 'startOld' | 'backUp' | 'createNew' | 'restore' | 'swap';

export interface UpgradeOptions {
  /** Its lock is held by the caller. */
  readonly dataDirectory: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Finds the programs of the old major version: fetched, or named by a person. */
  readonly oldBinaries: (major: number) => Promise<Binaries>;
  readonly now?: Date;
  readonly onStep?: (step: UpgradeStep) => void;
  readonly log?: EmbeddedLog;
}

export interface UpgradeReport {
  readonly from: number;
  readonly to: number;
  /** The archive, kept like every backup before an update. */
  readonly backup: string;
  /** The old cluster's folder, kept. */
  readonly kept: string;
  readonly restored: RestoreReport;
}

/** Null when there is nothing to move: no data yet, or already ours. */
export async function upgradeCluster(options: UpgradeOptions): Promise<UpgradeReport | null> {
  const dataDirectory = resolve(options.dataDirectory);
  const old = storedClusters(dataDirectory).at(-1);
  const to = locateBinaries().major;
  if (old === undefined || old.major === to) return null;
  if (old.major > to)
    throw new EmbeddedPostgresError('newerCluster', { directory: old.place, major: old.major, ours: to });
  const move = new Move({ ...options, dataDirectory }, to);
  await move.removeUnfinished();
  const binaries = await options.oldBinaries(old.major);
  if (binaries.major !== old.major)
    throw new DatabaseProblem('upgrade-wrong-binaries', `${binaries.home} is PostgreSQL ${binaries.major}.`, {
      major: old.major,
      found: binaries.major,
    });
  const backup = await move.archive(binaries);
  try {
    const restored = await move.restore(backup);
    await move.swap();
    return { from: old.major, to, backup: backup.file, kept: old.place, restored };
  } catch (error) {
    await move.removeUnfinished().catch(() => {});
    throw error;
  }
}

class Move {
  readonly #options: UpgradeOptions;
  readonly #to: number;
  readonly #log: EmbeddedLog;

  constructor(options: UpgradeOptions, to: number) {
    this.#options = options;
    this.#to = to;
    this.#log = options.log ?? (() => {});
  }

  get #unfinished(): string {
    return `${areaName(this.#to)}.unfinished`;
  }

  /** What a killed run left, its PostgreSQL included. */
  async removeUnfinished(): Promise<void> {
    const place = join(this.#options.dataDirectory, this.#unfinished);
    if (!existsSync(place)) {
      // At most a link whose folder is gone.
      removeArea(place);
      return;
    }
    const area = openArea(this.#options.dataDirectory, { name: this.#unfinished });
    if (isInitialised(area) && (await recover(area, this.#log)) !== null) await stopPostmaster(area);
    removeArea(place);
  }

  async archive(binaries: Binaries): Promise<Archive> {
    const { dataDirectory, env, onStep } = this.#options;
    const { startedAt, file } = this.#freeArchive();
    onStep?.('startOld');
    const area = openArea(dataDirectory, { binaries });
    return await this.#running(area, async (ownerUrl) => {
      onStep?.('backUp');
      return await archiveCluster({ dataDirectory, env, ownerUrl, startedAt, file });
    });
  }

  /** Names go by the second, and a run that was cut short may have been started in the same one. */
  #freeArchive(): { readonly startedAt: Date; readonly file: string } {
    const folder = join(this.#options.dataDirectory, 'backups');
    let startedAt = this.#options.now ?? new Date();
    for (;;) {
      const name = backupFileName(startedAt).replace('.tar.age', `-before-postgresql-${this.#to}.tar.age`);
      const file = join(folder, name);
      if (!existsSync(file)) return { startedAt, file };
      startedAt = new Date(startedAt.getTime() + 1_000);
    }
  }

  async restore(archive: Archive): Promise<RestoreReport> {
    const { dataDirectory, onStep } = this.#options;
    onStep?.('createNew');
    const area = openArea(dataDirectory, { name: this.#unfinished });
    return await this.#running(area, async (ownerUrl) => {
      onStep?.('restore');
      const { file, installationKey } = archive;
      const unlock = { identities: [localBackupIdentity(installationKey)] };
      const report = await restoreBackup({ file, unlock, ownerUrl, keyPlace: null });
      await recordArchive(ownerUrl, archive, report);
      return report;
    });
  }

  /** The moment from which the new cluster counts. PostgreSQL has written everything and ended before. */
  async swap(): Promise<void> {
    const { dataDirectory, onStep } = this.#options;
    onStep?.('swap');
    const place = join(dataDirectory, areaName(this.#to));
    // A first start may have been cut short here before it made a cluster.
    removeArea(place);
    await renamePatiently(join(dataDirectory, this.#unfinished), place);
    await syncDirectory(dirname(place));
  }

  async #running<T>(area: Area, work: (ownerUrl: string) => Promise<T>): Promise<T> {
    const port = await startCluster(area, this.#log);
    try {
      const passwords = join(this.#options.dataDirectory, 'database-passwords.json');
      const urls = await setUpEmbeddedRoles(connectionString(area, port, DATABASE), passwords);
      return await work(urls.ownerUrl);
    } finally {
      await stopPostmaster(area);
    }
  }
}
