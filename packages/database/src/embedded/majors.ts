/**
 * The clusters in a data directory, one folder for each major version of PostgreSQL. The newest one holds the data;
 * older ones were kept by a move and may be removed.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locateBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { inspectProcess, isAlive } from './platform.ts';
import { readPostmasterFile } from './postmaster-file.ts';

export interface StoredCluster {
  readonly major: number;
  /** The folder in the data directory, or the link that stands for it. */
  readonly place: string;
}

/** Finished ones, oldest first. */
export function storedClusters(dataDirectory: string): StoredCluster[] {
  const directory = resolve(dataDirectory);
  return namesIn(directory)
    .filter((name) => /^postgresql-\d+$/.test(name))
    .map((name) => join(directory, name))
    .flatMap((place) => {
      const version = join(place, 'cluster', 'PG_VERSION');
      return existsSync(version) ? [{ place, major: Number(readFileSync(version, 'utf8').trim()) }] : [];
    })
    .sort((a, b) => a.major - b.major);
}

/** None where we may not look: whose the data is, is said when the cluster is opened. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/**
 * Starting beside data of another major version would show an empty product to people whose data is in the next
 * folder.
 */
export function refuseOtherMajor(dataDirectory: string): void {
  const newest = storedClusters(dataDirectory).at(-1);
  const ours = locateBinaries().major;
  if (newest === undefined || newest.major === ours) return;
  const params = { directory: newest.place, major: newest.major, ours };
  throw new EmbeddedPostgresError(newest.major < ours ? 'olderCluster' : 'newerCluster', params);
}

/** What a move has left: older than ours, while ours is there. */
export function keptClusters(dataDirectory: string): StoredCluster[] {
  const clusters = storedClusters(dataDirectory);
  const ours = locateBinaries().major;
  return clusters.some(({ major }) => major === ours) ? clusters.filter(({ major }) => major < ours) : [];
}

/** Deletes what a move has kept. The caller holds the lock of the data directory. */
export function removeKeptClusters(dataDirectory: string): StoredCluster[] {
  const kept = keptClusters(dataDirectory);
  for (const { place } of kept) refuseRunning(join(place, 'cluster'));
  for (const { place } of kept) removeArea(place);
  return kept;
}

/** A cluster's folder, with what the link points to where root had to put it elsewhere. */
export function removeArea(place: string): void {
  if (existsSync(place)) rmSync(realpathSync(place), { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
}

function refuseRunning(cluster: string): void {
  const pid = readPostmasterFile(cluster)?.pid ?? 0;
  const facts = isAlive(pid) ? inspectProcess(pid, cluster) : null;
  if (facts === null || facts.isPostgres === false || facts.inCluster === false) return;
  throw new EmbeddedPostgresError('directoryInUse', { directory: cluster, pids: String(pid) });
}
