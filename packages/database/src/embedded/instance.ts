/**
 * One server on one data directory, and how the command line finds it. The lock is the operating system's own lock on
 * a file, which ends with the process however it ends; Node reaches it only through its built-in SQLite, which is used
 * for nothing else. A number in a file would have to be judged after every crash.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataDirectory } from './area.ts';
import { explainDataProblem } from './data-problem.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** How to reach the server that runs on a data directory; the token proves a local call with access to these files. */
export interface Instance {
  readonly url: string;
  readonly pid: number;
  readonly token: string;
  readonly startedAt: string;
}

export interface DirectoryLock {
  readonly dataDirectory: string;
  release(): void;
}

/** A server that answers a stop late, for one whose npm is gone already, would otherwise look like a second one. */
const PATIENCE_WITH_RUNNING_MS = 3_000;
/** No address in the folder: the other one is stopping, or has not got far. */
const PATIENCE_WITH_SILENT_MS = 30_000;
const PAUSE_MS = 50;

const lockFile = (dataDirectory: string) => join(dataDirectory, 'instance.lock');
const instanceFile = (dataDirectory: string) => join(dataDirectory, 'server.json');

/** Fails with `alreadyRunning` and the address of the other one, after a moment's patience. */
export async function lockDataDirectory(dataDirectory: string, signal?: AbortSignal): Promise<DirectoryLock> {
  const directory = resolve(dataDirectory);
  try {
    createDataDirectory(directory);
    return await waitForLock(directory, signal);
  } catch (error) {
    throw explainDataProblem(error, directory);
  }
}

async function waitForLock(directory: string, signal?: AbortSignal): Promise<DirectoryLock> {
  const since = Date.now();
  for (;;) {
    const held = tryLock(directory);
    if (held !== null) return { dataDirectory: directory, release: once(held) };
    const other = readFile(directory);
    if (Date.now() - since > (other === null ? PATIENCE_WITH_SILENT_MS : PATIENCE_WITH_RUNNING_MS)) {
      throw new EmbeddedPostgresError('alreadyRunning', {
        directory,
        url: other?.url ?? '-',
        pid: other?.pid ?? 0,
      });
    }
    await sleep(PAUSE_MS, undefined, signal === undefined ? {} : { signal });
  }
}

/** Null when another process holds it. */
function tryLock(directory: string): (() => void) | null {
  const file = new DatabaseSync(lockFile(directory), { timeout: 0 });
  try {
    file.exec('pragma journal_mode = memory; begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    if (/locked|busy/i.test((error as Error).message)) return null;
    throw error;
  }
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}

/** Written when the server answers; the token is new for every run. */
export function announceInstance(lock: DirectoryLock, url: string, startedAt: Date): Instance {
  const instance = {
    url,
    pid: process.pid,
    token: randomBytes(32).toString('base64url'),
    startedAt: startedAt.toISOString(),
  };
  const file = instanceFile(lock.dataDirectory);
  writeFileSync(`${file}.unfinished`, `${JSON.stringify(instance)}\n`, { mode: 0o600 });
  renameSync(`${file}.unfinished`, file);
  return instance;
}

/** The first thing that a stopping server does: from here on nobody is sent to it. */
export function withdrawInstance(lock: DirectoryLock): void {
  rmSync(instanceFile(lock.dataDirectory), { force: true });
}

/** The server that runs on this data directory now; null when none does, whatever a killed one left in the file. */
export function findInstance(dataDirectory: string): Instance | null {
  const directory = resolve(dataDirectory);
  const instance = readFile(directory);
  if (instance === null) return null;
  const held = tryLock(directory);
  held?.();
  return held === null ? instance : null;
}

function readFile(directory: string): Instance | null {
  try {
    const value = JSON.parse(readFileSync(instanceFile(directory), 'utf8')) as Partial<Instance>;
    const { url, pid, token, startedAt } = value;
    if (typeof url !== 'string' || typeof pid !== 'number' || typeof token !== 'string') return null;
    return { url, pid, token, startedAt: typeof startedAt === 'string' ? startedAt : '' };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code) || error instanceof SyntaxError) return null;
    throw error;
  }
}
