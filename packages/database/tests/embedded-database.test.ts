/** The product's own PostgreSQL, our roles in it, backup and restore: the way of a clinic that has nothing else. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runScheduledBackup } from '../src/backup/scheduled.ts';
import { type Database, openDatabase } from '../src/connect.ts';
import { removeDataDirectory } from '../src/embedded/area.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded/start.ts';
import { loadInstallationKey } from '../src/installation-key.ts';
import { createFilledTenant } from './support/fill.ts';
import { countRows } from './support/rows.ts';

let dataDirectory: string;
let postgres: EmbeddedPostgres;

const open = () =>
  openDatabase({
    kind: 'embedded',
    connectionString: postgres.connectionString,
    passwordFile: join(dataDirectory, 'database-passwords.json'),
  });
const working = async (work: (database: Database) => Promise<void>) => {
  const database = await open();
  await work(database).finally(() => database.close());
};

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'mamori データ '));
  postgres = await startEmbeddedPostgres({ dataDirectory });
});
afterAll(async () => {
  await postgres.stop();
  removeDataDirectory(dataDirectory);
});

it('is set up on the first start, opened on the second, and the application is bound', async () => {
  await working(async (database) => {
    expect(database.migrated.applied.length).toBeGreaterThan(0);
    const tenant = await createFilledTenant(database, 'まもり医院', 3);
    const { rows } = await database.read(tenant.scope, (tx) =>
      sql`SELECT session_user AS login, current_user AS role`.execute(tx),
    );
    expect(rows).toEqual([{ login: 'mamori_app', role: 'mamori_app' }]);
  });
  await working(async (database) => {
    expect(database.migrated.applied).toEqual([]);
    expect(
      await database.installation.read({ personId: null, personName: 'x', origin: null }, (tx) =>
        countRows(tx, 'person'),
      ),
    ).toBe(1);
  });
});

it('is backed up and restored for trial by itself', async () => {
  await working(async (database) => {
    const installationKey = await loadInstallationKey({ dataDirectory, database });
    const directory = join(dataDirectory, 'backups');
    const keep = { daily: 7, weekly: 4, monthly: 12 };
    const { test } = await runScheduledBackup({ database, installationKey, directory, recipients: [], keep });
    expect(test).toMatchObject({ findings: [], migrated: [] });
  });
});
