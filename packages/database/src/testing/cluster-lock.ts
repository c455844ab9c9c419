import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './cluster-control.ts';
import type { TestCluster } from './cluster-directory.ts';

/** One process at a time starts or stops the cluster. A lock left by a dead process is taken over. */
export async function withClusterLock<T>(cluster: TestCluster, work: () => Promise<T>): Promise<T> {
  const lock = join(cluster.directory, 'lock');
  while (!tryLock(lock)) await sleep(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (holderIsDead(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function holderIsDead(lock: string): boolean {
  try {
    return !isAlive(Number(readFileSync(join(lock, 'pid'), 'utf8')));
  } catch {
    // Between mkdir and the pid file, or just released: look again.
    return false;
  }
}
