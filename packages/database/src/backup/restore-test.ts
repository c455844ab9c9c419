/** The restore test: really restores a backup, into a scratch database that is dropped afterwards. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { connectOwner } from '../connect.ts';
import { DatabaseProblem, isPostgresError } from '../errors.ts';
import { takeBackupLock } from './backup.ts';
import type { Unlock } from './protection.ts';
import { type RestoreReport, restoreBackup } from './restore.ts';

export interface RestoreTestOptions {
  readonly file: string;
  readonly unlock: Unlock;
  /** Owner's address; the scratch database is made on the same server. */
  readonly ownerUrl: string;
}

export async function testRestore(options: RestoreTestOptions): Promise<RestoreReport> {
  const client = await connectOwner(options.ownerUrl, 'mamori restore test');
  try {
    await takeBackupLock(client);
    const prefix = await scratchPrefix(client);
    await dropLeftovers(client, prefix);
    const name = `${prefix}${randomBytes(4).toString('hex')}`;
    await createScratch(client, name);
    try {
      return await restoreBackup({
        ...options,
        ownerUrl: withDatabase(options.ownerUrl, name),
        keyPlace: null,
      });
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

/** By the number of our database, so that installations on one server do not drop each other's. */
async function scratchPrefix(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ oid: number }>(
    'SELECT oid FROM pg_database WHERE datname = current_database()',
  );
  return `mamori_restore_test_${rows[0]?.oid}_`;
}

/** What a killed test has left; nobody else makes them while we hold the lock. */
async function dropLeftovers(client: pg.ClientBase, prefix: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function createScratch(client: pg.ClientBase, name: string): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  } catch (error) {
    if (!isPostgresError(error) || error.code !== '42501') throw error;
    const { rows } = await client.query<{ sql: string }>(
      `SELECT format('ALTER ROLE %I CREATEDB;', current_user) AS sql`,
    );
    const sql = rows[0]?.sql ?? '';
    const message = `The restore test needs a scratch database, which this user may not create. Have the database administrator run: ${sql}`;
    throw new DatabaseProblem('scratch-database-refused', message, { sql }, error);
  }
}

function withDatabase(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}
