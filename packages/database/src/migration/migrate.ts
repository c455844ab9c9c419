import type pg from 'pg';
import { DatabaseProblem } from '../errors.ts';
import { APPLICATION_ROLE } from '../tables.ts';
import { type MigrationFile, readMigrations } from './files.ts';

/** One migration at a time per database, however many servers start at once: ASCII "mamori". */
export const MIGRATION_LOCK = 0x6d616d6f7269;

export interface MigrationOptions {
  readonly directory?: string;
  /** Called before the first pending migration of a database that holds people's data: the backup before an update. */
  readonly beforeMigrating?: (pending: readonly string[], ownerUrl: string) => Promise<void>;
}

export interface MigrationResult {
  readonly applied: readonly string[];
  readonly version: number;
}

/** Applies pending migrations as the owner; refuses a database that is newer or whose files were altered. */
export async function migrate(
  client: pg.ClientBase,
  ownerUrl: string,
  options: MigrationOptions = {},
): Promise<MigrationResult> {
  const files = await readMigrations(options.directory);
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const pending = await pendingMigrations(client, files);
    if (pending.length > 0 && (await holdsData(client)))
      await options.beforeMigrating?.(
        pending.map((file) => file.name),
        ownerUrl,
      );
    for (const file of pending) await applyMigration(client, file);
    return { applied: pending.map((file) => file.name), version: files.length };
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function pendingMigrations(
  client: pg.ClientBase,
  files: readonly MigrationFile[],
): Promise<MigrationFile[]> {
  await createBookkeeping(client);
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
    'SELECT number, name, sha256 FROM schema_migration ORDER BY number',
  );
  for (const row of rows) checkApplied(row, files[row.number - 1]);
  return files.slice(rows.length);
}

function checkApplied(
  row: { number: number; name: string; sha256: string },
  file: MigrationFile | undefined,
): void {
  if (!file) {
    throw new DatabaseProblem(
      'schema-newer',
      `The database was updated by a newer version (migration ${row.name}). Start the newer version, or restore the backup made before the update.`,
      { migration: row.name },
    );
  }
  if (file.sha256 !== row.sha256) {
    throw new DatabaseProblem(
      'migration-altered',
      `Migration ${row.name} was applied with other content than ${file.name} has now. Applied migrations never change: reinstall the product.`,
      { migration: row.name },
    );
  }
}

export async function createBookkeeping(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(`SELECT to_regclass('public.schema_migration') AS found`);
  if (rows[0]?.found) return;
  await client.query(`
    CREATE TABLE public.schema_migration (
      number integer NOT NULL,
      name text NOT NULL,
      sha256 text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT schema_migration_pkey PRIMARY KEY (number)
    );
    GRANT SELECT ON public.schema_migration TO ${APPLICATION_ROLE};`);
}

async function applyMigration(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query(`BEGIN; SELECT set_config('app.maintenance', 'on', true)`);
  try {
    await runMigration(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** One migration inside the transaction that the caller has begun, with app.maintenance set. */
export async function runMigration(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  try {
    await client.query(file.sql);
    const values = [file.number, file.name, file.sha256];
    await client.query('INSERT INTO schema_migration (number, name, sha256) VALUES ($1, $2, $3)', values);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const details = { migration: file.name, reason };
    throw new DatabaseProblem('migration-failed', `Migration ${file.name} failed: ${reason}`, details, error);
  }
}

/** A database with a person or an organisation is somebody's; everything else can be made again. */
export async function holdsData(client: pg.ClientBase): Promise<boolean> {
  const { rows: tables } = await client.query(`SELECT to_regclass('public.person') AS person`);
  if (!tables[0]?.person) return false;
  const { rows } = await client.query('SELECT EXISTS (SELECT 1 FROM public.person) AS found');
  return rows[0]?.found === true;
}
