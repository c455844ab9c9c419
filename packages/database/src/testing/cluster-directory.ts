/** Where the PostgreSQL for tests lives, and which programs run it. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, clusterAccount, makePrivate, readableBinaries } from '../embedded/account.ts';
import { locateBinaries } from '../embedded/binaries.ts';

export interface TestCluster {
  /** As it was asked for; empty for the product's own. */
  readonly home: string;
  readonly directory: string;
  readonly data: string;
  readonly leases: string;
  readonly stateFile: string;
  /** Folder of initdb, pg_ctl, postgres. */
  readonly bin: string;
  readonly account: Account | null;
}

/** Empty: the PostgreSQL of the product. Otherwise another installation, for example /usr/lib/postgresql/15. */
export function testCluster(postgresHome: string): TestCluster {
  const account = clusterAccount();
  const home = postgresHome || readableBinaries(locateBinaries(), account).home;
  const id = createHash('sha256')
    .update(`${import.meta.dirname}|${home}|${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  const directory = join(tmpdir(), `mamori-test-postgres-${id}`);
  const cluster: TestCluster = {
    home: postgresHome,
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
