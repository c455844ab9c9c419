/**
 * Who owns the cluster and runs PostgreSQL. Normally whoever runs Mamori. PostgreSQL refuses to run as root, so root
 * gets a system user of its own, the programs copied where that user can read them, and, where the data directory
 * lies behind a folder that the user may not enter (/root), a place for the cluster outside of it.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, copyBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isLinux, runsAsRoot } from './platform.ts';

/** Readable by everybody, written by root alone; the clusters in it belong to the system user. */
export const SYSTEM_HOME = '/var/lib/mamori';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Null: PostgreSQL runs as ourselves. */
export function clusterAccount(): Account | null {
  if (!runsAsRoot) return null;
  const name = process.env.MAMORI_SYSTEM_USER ?? 'mamori';
  const account = lookUp(name) ?? (isLinux ? create(name) : null);
  if (account === null || account.uid === 0) throw new EmbeddedPostgresError('noSystemUser', { user: name });
  return account;
}

function lookUp(name: string): Account | null {
  const ask = (flag: string) => spawnSync('id', [flag, '--', name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(name: string): Account | null {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', SYSTEM_HOME];
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', '--', name], { stdio: 'ignore' });
  // Whether it worked or another start was quicker, the answer is whether the user is there now.
  return lookUp(name);
}

/** Programs that the account can read and run. */
export function readableBinaries(binaries: Binaries, account: Account | null): Binaries {
  if (account === null) return binaries;
  if (binaries.given && canEnter(join(binaries.home, 'bin'), account)) return binaries;
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  return copyBinaries(binaries, join(SYSTEM_HOME, 'runtime'));
}

/** Whether the account may walk to a directory: asked of the system, because modes, ACLs and mounts all count. */
export function canEnter(directory: string, account: Account | null): boolean {
  if (account === null) return true;
  const { uid, gid } = account;
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { cwd: '/', uid, gid, stdio: 'ignore' })
      .status === 0
  );
}

/** A directory that only the account may use. */
export function makePrivate(directory: string, account: Account | null): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (account === null) return;
  chmodSync(directory, 0o700);
  chownSync(directory, account.uid, account.gid);
}
