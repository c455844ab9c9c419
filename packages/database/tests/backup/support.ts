import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestTable } from '../../src/backup/copy-out.ts';
import type { TableDigest } from '../../src/backup/format.ts';
import { storedTables, TEXT_SETTINGS } from '../../src/backup/tables.ts';
import { openDatabase } from '../../src/connect.ts';
import { withClient } from '../../src/pool.ts';
import {
  createTestDatabase,
  dropDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
  type TestUrls,
  testDatabase,
} from '../../src/testing/test-database.ts';

export { KEY } from './key.ts';

/** Written by the restore itself: everything else must be as it was. */
export const CHANGED_BY_RESTORE = ['audit_entry', 'audit_seal', 'backup_run', 'installation'];

export async function digests(ownerUrl: string): Promise<Map<string, TableDigest>> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`BEGIN READ ONLY; ${TEXT_SETTINGS}`);
    const result = new Map<string, TableDigest>();
    for (const table of await storedTables(client)) result.set(table.name, await digestTable(client, table));
    return result;
  });
}

export class Workshop {
  readonly #undo: (() => Promise<unknown>)[] = [];

  async database(): Promise<TestDatabase> {
    const db = await testDatabase();
    this.#undo.push(() => db.close());
    return db;
  }

  async emptyDatabase(options: TestDatabaseOptions = { migrated: false }): Promise<TestUrls> {
    const urls = await createTestDatabase(options);
    this.#undo.push(() => dropDatabase(urls));
    return urls;
  }

  async directory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'mamori-backup-'));
    this.#undo.push(() => rm(directory, { recursive: true, force: true }));
    return directory;
  }

  open(urls: TestUrls) {
    return openDatabase({
      kind: 'external',
      ownerUrl: urls.ownerUrl,
      applicationUrl: urls.applicationUrl,
      poolSize: 2,
    });
  }

  async clean(): Promise<void> {
    for (const step of this.#undo.splice(0).reverse()) await step();
  }
}
