/** Starts and stops the PostgreSQL that all test processes of this checkout share. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { TestCluster } from './cluster-directory.ts';

export interface ClusterState {
  readonly port: number;
  readonly password: string;
}

/** Tests lose nothing by a power cut: no flushing. Small memory, because several clusters may run beside each other. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
};

export function superuserUrl(state: ClusterState, database = 'postgres'): string {
  return `postgresql://postgres:${state.password}@127.0.0.1:${state.port}/${database}`;
}

export function readState(cluster: TestCluster): ClusterState | null {
  return existsSync(cluster.stateFile)
    ? (JSON.parse(readFileSync(cluster.stateFile, 'utf8')) as ClusterState)
    : null;
}

export async function answers(state: ClusterState | null): Promise<boolean> {
  if (state === null) return false;
  const client = new pg.Client(superuserUrl(state));
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export async function startCluster(cluster: TestCluster): Promise<ClusterState> {
  const password = readState(cluster)?.password ?? randomBytes(16).toString('hex');
  const state = { port: await freePort(), password };
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await initialise(cluster, password);
  const settings = Object.entries(SETTINGS).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(join(cluster.data, 'postgresql.auto.conf'), [...settings, `port = ${state.port}`].join('\n'));
  writeState(cluster, state);
  await run(cluster, 'pg_ctl', [
    'start',
    '-w',
    '-t',
    '60',
    '-D',
    cluster.data,
    '-l',
    join(cluster.directory, 'postgres.log'),
  ]);
  return state;
}

export async function stopCluster(cluster: TestCluster): Promise<void> {
  await run(cluster, 'pg_ctl', ['stop', '-w', '-m', 'fast', '-D', cluster.data]);
}

function writeState(cluster: TestCluster, state: ClusterState): void {
  writeFileSync(`${cluster.stateFile}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${cluster.stateFile}.new`, cluster.stateFile);
}

async function initialise(cluster: TestCluster, password: string): Promise<void> {
  rmSync(cluster.data, { recursive: true, force: true });
  const passwordFile = join(cluster.directory, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  await run(cluster, 'initdb', [
    '-D',
    cluster.data,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    '--no-sync',
  ]);
  rmSync(passwordFile);
}

function run(cluster: TestCluster, name: string, args: string[]): Promise<void> {
  const log = openSync(join(cluster.directory, `${name}.log`), 'w');
  return new Promise<void>((resolve, reject) => {
    const child = spawn(join(cluster.bin, name), args, {
      cwd: cluster.directory,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      ...(cluster.account ?? {}),
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} failed (${code}): see ${cluster.directory}`)),
    );
  }).finally(() => closeSync(log));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Processes that use the cluster leave a file named by their number; the numbers of dead ones do not count. */
export function liveLeases(cluster: TestCluster): number {
  return readdirSync(cluster.leases).filter((name) => {
    if (isAlive(Number(name))) return true;
    rmSync(join(cluster.leases, name), { force: true });
    return false;
  }).length;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
