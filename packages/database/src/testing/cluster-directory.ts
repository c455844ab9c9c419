/** Where the PostgreSQL for tests lives, and which programs run it. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, clusterAccount, makePrivate, readableBinaries } from '../embedded/account.ts';
import { locateBinaries } from '../embedded/binaries.ts';

export interface TestCluster {
  readonly directory: string;
  readonly data: string;
  readonly leases: string;
  readonly stateFile: string;
  /** Folder of initdb, pg_ctl, postgres. */
  readonly bin: string;
  readonly account: Account | null;
}

/** MAMORI_TEST_POSTGRES names another installation, for example /usr/lib/postgresql/15: the tests run on both. */
export function testCluster(): TestCluster {
  const account = clusterAccount();
  const home = process.env.MAMORI_TEST_POSTGRES ?? readableBinaries(locateBinaries(), account).home;
  const id = createHash('sha256')
    .update(`${import.meta.dirname}|${home}|${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  const directory = join(tmpdir(), `mamori-test-postgres-${id}`);
  const cluster: TestCluster = {
    directory,
    data: join(directory, 'data'),
    leases: join(directory, 'leases'),
    stateFile: join(directory, 'state.json'),
    bin: join(home, 'bin'),
    account,
  };
  makePrivate(directory, account);
  mkdirSync(cluster.leases, { recursive: true });
  return cluster;
}
