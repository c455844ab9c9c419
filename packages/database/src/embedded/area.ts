/**
 * Where a cluster lives: `postgresql-<major>` in the data directory, holding `cluster`, `log` and the superuser's
 * password. A new major version gets a new folder, so that the old one can still be read during the move.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Account,
  canEnter,
  clusterAccount,
  makePrivate,
  readableBinaries,
  SYSTEM_HOME,
} from './account.ts';
import { type Binaries, locateBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { grantToOwnAccount, runsAsRoot } from './platform.ts';

export interface Area {
  readonly binaries: Binaries;
  /** Null: PostgreSQL runs as ourselves. */
  readonly account: Account | null;
  readonly directory: string;
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
}

const CLUSTERS = join(SYSTEM_HOME, 'clusters');

export interface AreaOptions {
  /** Other programs than those that came with this version: for moving away from an older major version. */
  readonly binaries?: Binaries;
  /** Name of the folder; by default by the programs' major version. */
  readonly name?: string;
}

export const areaName = (major: number) => `postgresql-${major}`;

export function openArea(dataDirectory: string, options: AreaOptions = {}): Area {
  const located = options.binaries ?? locateBinaries();
  const place = join(resolve(dataDirectory), options.name ?? areaName(located.major));
  createDataDirectory(dirname(place));
  const account = ownerOf(place) ?? clusterAccount();
  if (!existsSync(place)) create(place, account);
  const directory = realpathSync(place);
  refuseOthers(directory);
  makePrivate(join(directory, 'log'), account);
  return {
    binaries: readableBinaries(located, account),
    account,
    directory,
    cluster: join(directory, 'cluster'),
    log: join(directory, 'log'),
    password: readPassword(directory),
  };
}

/** The area of a data directory that has one; null otherwise, and nothing is made. */
export function findArea(dataDirectory: string): Area | null {
  const place = join(resolve(dataDirectory), areaName(locateBinaries().major));
  return existsSync(join(place, 'cluster', 'PG_VERSION')) ? openArea(dataDirectory) : null;
}

/** Private itself; folders above it, where missing, are ordinary ones. */
export function createDataDirectory(directory: string): void {
  makeDirectory(directory, 0o700);
}

/** Not `recursive`: where a folder exists in which nothing can be made (/proc), Node.js would try for ever. */
function makeDirectory(directory: string, mode?: number): void {
  if (isDirectory(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isDirectory(directory)) throw error;
  }
}

const isDirectory = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A cluster made by an ordinary user and now started by root keeps running as that user. */
function ownerOf(place: string): Account | null {
  if (!runsAsRoot || !existsSync(place)) return null;
  const { uid, gid } = statSync(place);
  return uid === 0 ? null : { uid, gid };
}

function create(place: string, account: Account | null): void {
  // Lets the account walk through, not list: what else lies in the data directory is protected by its own modes.
  if (account !== null) chmodSync(dirname(place), 0o711);
  if (canEnter(dirname(place), account)) {
    makePrivate(place, account);
    grantToOwnAccount(place);
    return;
  }
  const outside = join(CLUSTERS, randomUUID());
  mkdirSync(CLUSTERS, { recursive: true, mode: 0o755 });
  makePrivate(outside, account);
  symlinkSync(outside, place);
}

function refuseOthers(directory: string): void {
  const { uid } = statSync(directory);
  const self = process.getuid?.();
  if (self === undefined || self === 0 || self === uid) return;
  throw new EmbeddedPostgresError('notYours', { directory, owner: uid });
}

function readPassword(directory: string): string {
  const file = join(directory, 'superuser-password');
  if (!existsSync(file)) {
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Deletes a data directory with a cluster that root had to put elsewhere. For throw-away data; PostgreSQL must be stopped. */
export function removeDataDirectory(dataDirectory: string): void {
  if (!existsSync(dataDirectory)) return;
  for (const link of linkedClusters(dataDirectory)) rmSync(link, { recursive: true, force: true });
  rmSync(dataDirectory, { recursive: true, force: true });
}

function linkedClusters(dataDirectory: string): string[] {
  return readdirSync(dataDirectory)
    .map((name) => join(dataDirectory, name))
    .filter((path) => lstatSync(path).isSymbolicLink())
    .map((path) => realpathSync(path))
    .filter((path) => dirname(path) === CLUSTERS);
}
