/** The PostgreSQL server for tests: MAMORI_TEST_DATABASE_URL (a superuser's address), or our own shared cluster. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../pool.ts';
import { answers, isAlive, liveLeases, readState, startCluster, superuserUrl } from './cluster-control.ts';
import { type TestCluster, testCluster } from './cluster-directory.ts';
import { withClusterLock } from './cluster-lock.ts';

const servers = new Map<string, Promise<string>>();

/** Address of a superuser; started when the first test asks, stopped some time after the last one has gone. */
export function testServerUrl(postgresHome = process.env.MAMORI_TEST_POSTGRES ?? ''): Promise<string> {
  const given = process.env.MAMORI_TEST_DATABASE_URL;
  if (given && postgresHome === (process.env.MAMORI_TEST_POSTGRES ?? '')) return Promise.resolve(given);
  const server = servers.get(postgresHome) ?? useSharedCluster(testCluster(postgresHome));
  servers.set(postgresHome, server);
  return server;
}

/** An installed PostgreSQL of another major version, as Debian lays it out; null where there is none. */
export function installedPostgres(major: number): string | null {
  const home = `/usr/lib/postgresql/${major}`;
  return existsSync(join(home, 'bin', 'initdb')) ? home : null;
}

function useSharedCluster(cluster: TestCluster): Promise<string> {
  return withClusterLock(cluster, async () => {
    const first = liveLeases(cluster) === 0;
    writeFileSync(join(cluster.leases, String(process.pid)), '');
    const running = readState(cluster);
    const state = running !== null && (await answers(running)) ? running : await startCluster(cluster);
    if (!keeperLives(cluster)) startKeeper(cluster);
    const url = superuserUrl(state);
    if (first) await dropLeftovers(url);
    return url;
  });
}

function keeperLives(cluster: TestCluster): boolean {
  const file = join(cluster.directory, 'keeper.pid');
  return existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')));
}

function startKeeper(cluster: TestCluster): void {
  const script = join(import.meta.dirname, 'cluster-keeper.ts');
  const child = spawn(process.execPath, [script, cluster.home], {
    detached: true,
    stdio: 'ignore',
    cwd: cluster.directory,
  });
  if (child.pid !== undefined) writeFileSync(join(cluster.directory, 'keeper.pid'), String(child.pid));
  child.unref();
}

async function dropLeftovers(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'mamori\\_test\\_%'`,
    );
    for (const { datname } of rows)
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}
