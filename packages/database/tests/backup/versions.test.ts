/** From one PostgreSQL to another and back, from older schemas to this one, and the backup that an update makes first. */
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/backup/backup.ts';
import { backupBeforeMigration } from '../../src/backup/before-migration.ts';
import { checkBackup } from '../../src/backup/check.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { openDatabase } from '../../src/connect.ts';
import { localBackupIdentity } from '../../src/installation-key.ts';
import { MIGRATIONS_DIRECTORY, readMigrations } from '../../src/migration/files.ts';
import { migrate } from '../../src/migration/migrate.ts';
import { withClient } from '../../src/pool.ts';
import type { TestUrls } from '../../src/testing/test-database.ts';
import { installedPostgres } from '../../src/testing/test-server.ts';
import { attachFile, createFilledTenant } from '../support/fill.ts';
import { CHANGED_BY_RESTORE, digests, KEY, Workshop } from './support.ts';

const workshop = new Workshop();
const unlock = { identities: [localBackupIdentity(KEY)] };
const debian = installedPostgres(15);
let directory: string;

beforeAll(async () => {
  directory = await workshop.directory();
});
afterAll(() => workshop.clean());

const backUp = (ownerUrl: string, name: string) =>
  writeBackup({
    ownerUrl,
    file: join(directory, name),
    protection: { recipients: [] },
    installationKey: KEY,
  });
const restore = (file: string, ownerUrl: string) => restoreBackup({ file, unlock, ownerUrl, keyPlace: null });

async function unchanged(ownerUrl: string) {
  const all = await digests(ownerUrl);
  for (const name of CHANGED_BY_RESTORE) all.delete(name);
  return all;
}

describe.skipIf(debian === null)('PostgreSQL 18 and 15', () => {
  it('a backup goes from one to the other and back, unchanged', async () => {
    const db = await workshop.database();
    const tenant = await createFilledTenant(db.database, 'まもり病院');
    await attachFile(db.database, tenant, 1_500_000);
    const fifteen = await workshop.emptyDatabase({ migrated: false, postgresHome: debian ?? '' });
    const back = await workshop.emptyDatabase();
    const there = await backUp(db.ownerUrl, 'from-18');
    expect(await restore(there.file, fifteen.ownerUrl)).toMatchObject({ findings: [] });
    expect(await unchanged(fifteen.ownerUrl)).toEqual(await unchanged(db.ownerUrl));
    const andBack = await backUp(fifteen.ownerUrl, 'from-15');
    expect((await checkBackup(andBack.file, unlock)).header.serverVersion).toBeLessThan(160_000);
    await restore(andBack.file, back.ownerUrl);
    expect(await unchanged(back.ownerUrl)).toEqual(await unchanged(db.ownerUrl));
  });
});

/** A database as an older version left it, with a person in it. */
async function oldDatabase(lastMigration: number): Promise<TestUrls> {
  const urls = await workshop.emptyDatabase();
  const old = join(directory, `migrations-${lastMigration}`);
  await mkdir(old, { recursive: true });
  for (const { name } of (await readMigrations()).slice(0, lastMigration))
    await cp(join(MIGRATIONS_DIRECTORY, name), join(old, name));
  await withClient(urls.ownerUrl, async (client) => {
    await migrate(client, urls.ownerUrl, { directory: old });
    await client.query(
      `INSERT INTO person (id, sign_in_name, display_name) VALUES (gen_random_uuid(), 'hanako', '花子')`,
    );
  });
  return urls;
}

describe('an older version', () => {
  it('is restored with its own schema and then brought up to this one', async () => {
    const old = await oldDatabase(5);
    const { file } = await backUp(old.ownerUrl, 'old');
    const target = await workshop.emptyDatabase();
    const report = await restore(file, target.ownerUrl);
    expect(report.migrated).toEqual((await readMigrations()).slice(5).map((migration) => migration.name));
    const database = await workshop.open(target);
    expect(database.migrated.applied).toEqual([]);
    const actor = { personId: null, personName: 'x', origin: null };
    const people = await database.installation.read(actor, (tx) =>
      tx.selectFrom('person').select('display_name').execute(),
    );
    expect(people).toEqual([{ display_name: '花子' }]);
    await database.close();
  });

  it('is backed up before it is brought up to this one, once', async () => {
    const old = await oldDatabase(6);
    const backups = join(directory, 'before-update');
    const beforeMigrating = backupBeforeMigration({ directory: backups, installationKey: async () => KEY });
    const open = () =>
      openDatabase({
        kind: 'external',
        ownerUrl: old.ownerUrl,
        applicationUrl: old.applicationUrl,
        migration: { beforeMigrating },
      });
    for (let start = 0; start < 2; start++) await (await open()).close();
    const files = await readdir(backups);
    expect(files).toHaveLength(1);
    expect((await checkBackup(join(backups, files[0] ?? ''), unlock)).header.migrations).toHaveLength(6);
    const { rows } = await withClient(old.ownerUrl, (client) =>
      client.query('SELECT kind, size > 0 AS size, error FROM backup_run'),
    );
    expect(rows).toEqual([{ kind: 'migration', size: true, error: null }]);
  });

  it('is not touched when the backup fails', async () => {
    const old = await oldDatabase(6);
    const beforeMigrating = backupBeforeMigration({
      directory: join(directory, 'before-update'),
      installationKey: () => Promise.reject(new Error('no key')),
    });
    const opening = openDatabase({
      kind: 'external',
      ownerUrl: old.ownerUrl,
      applicationUrl: old.applicationUrl,
      migration: { beforeMigrating },
    });
    await expect(opening).rejects.toThrow('no key');
    const { rows } = await withClient(old.ownerUrl, (client) =>
      client.query('SELECT max(number) AS number FROM schema_migration'),
    );
    expect(rows).toEqual([{ number: 6 }]);
  });
});
