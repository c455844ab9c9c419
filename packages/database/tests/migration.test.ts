import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/connect.ts';
import { MIGRATIONS_DIRECTORY, readMigrations } from '../src/migration/files.ts';
import { migrate } from '../src/migration/migrate.ts';
import { withClient } from '../src/pool.ts';
import { createTestDatabase, dropDatabase, type TestUrls } from '../src/testing/test-database.ts';

let urls: TestUrls;
let directory: string;

beforeEach(async () => {
  urls = await createTestDatabase({ migrated: false });
  directory = await mkdtemp(join(tmpdir(), 'mamori-migrations-'));
  await cp(MIGRATIONS_DIRECTORY, directory, { recursive: true });
});
afterEach(async () => {
  await dropDatabase(urls);
  await rm(directory, { recursive: true });
});

const run = (options = {}) =>
  withClient(urls.ownerUrl, (client) => migrate(client, urls.ownerUrl, { directory, ...options }));
const nextFile = async (sql: string) => {
  const number = String((await readMigrations(directory)).length + 1).padStart(4, '0');
  await writeFile(join(directory, `${number}-next.sql`), sql);
};

describe('migrations', () => {
  it('run once, in order, and then never again', async () => {
    const first = await run();
    expect(first.applied.length).toBe(first.version);
    expect(first.applied[0]).toBe('0001-installation.sql');
    expect(await run()).toEqual({ applied: [], version: first.version });
  });

  it('run once when several servers start at the same time', async () => {
    const results = await Promise.all([run(), run(), run()]);
    expect(results.filter((result) => result.applied.length > 0)).toHaveLength(1);
  });

  it('refuse a file that was altered after it was applied', async () => {
    await run();
    const file = join(directory, '0001-installation.sql');
    await writeFile(file, `${await readFile(file, 'utf8')}-- one more line\n`);
    await expect(run()).rejects.toMatchObject({ code: 'migration-altered' });
  });

  it('take no notice of Windows line ends', async () => {
    await run();
    const file = join(directory, '0001-installation.sql');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
    expect((await run()).applied).toEqual([]);
  });

  it('refuse a database that a newer version has updated', async () => {
    await nextFile('CREATE TABLE later (organization_id uuid PRIMARY KEY);');
    await run();
    await expect(
      openDatabase({ kind: 'external', ownerUrl: urls.ownerUrl, applicationUrl: urls.applicationUrl }),
    ).rejects.toMatchObject({
      code: 'schema-newer',
    });
  });

  it('leave nothing of a migration that fails', async () => {
    await run();
    await nextFile('CREATE TABLE half (id uuid PRIMARY KEY); SELECT nonsense;');
    await expect(run()).rejects.toMatchObject({ code: 'migration-failed' });
    const { rows } = await withClient(urls.ownerUrl, (client) =>
      client.query(`SELECT to_regclass('half') AS found`),
    );
    expect(rows[0]?.found).toBeNull();
  });

  it('ask for a backup first when the database holds data, and stop when it fails', async () => {
    await run();
    await nextFile('CREATE TABLE more (organization_id uuid PRIMARY KEY);');
    const asked: (readonly string[])[] = [];
    const beforeMigrating = async (pending: readonly string[]) => {
      asked.push(pending);
      throw new Error('disk full');
    };
    await withClient(urls.ownerUrl, (client) =>
      client.query(
        `INSERT INTO person (id, sign_in_name, display_name) VALUES (gen_random_uuid(), 'x', 'x')`,
      ),
    );
    await expect(run({ beforeMigrating })).rejects.toThrow('disk full');
    expect(asked).toHaveLength(1);
    expect((await run({ beforeMigrating: async () => {} })).applied).toHaveLength(1);
  });

  it('do not ask for a backup of an empty database', async () => {
    const beforeMigrating = async () => {
      throw new Error('asked');
    };
    expect((await run({ beforeMigrating })).applied.length).toBeGreaterThan(0);
  });

  it('keep their numbers without gap', async () => {
    await writeFile(join(directory, '0099-far.sql'), '');
    await expect(run()).rejects.toMatchObject({ code: 'migration-numbering' });
  });
});
