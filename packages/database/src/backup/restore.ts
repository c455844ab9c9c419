/**
 * Restores a backup into an empty database, in one transaction: the schema of the backup's version, every table, the
 * comparison with the manifest, then the migrations that came later. Whatever fails leaves the database as it was.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { checkServer, connectOwner } from '../connect.ts';
import { DatabaseProblem, isPostgresError } from '../errors.ts';
import { readMigrations } from '../migration/files.ts';
import { createBookkeeping, holdsData, MIGRATION_LOCK, runMigration } from '../migration/migrate.ts';
import { ensureApplicationRole } from '../roles.ts';
import { takeBackupLock } from './backup.ts';
import { ArchiveTotals } from './check.ts';
import { TableWriter } from './copy-in.ts';
import type { BackupHeader, BackupManifest } from './format.ts';
import { damaged, type Unlock } from './protection.ts';
import { type ArchiveItem, readArchive } from './read-archive.ts';
import { dropOwnObjects } from './replace.ts';
import { type KeyPlace, placeRestoredKey } from './restored-key.ts';
import { finishRecords } from './restored-records.ts';
import { storedTables, TEXT_SETTINGS } from './tables.ts';
import { type Finding, verifyRestored } from './verify-restored.ts';

export interface RestoreOptions {
  readonly file: string;
  readonly unlock: Unlock;
  readonly ownerUrl: string;
  /** Where the installation key goes; null for a restore test, which keeps it from the disk. */
  readonly keyPlace: KeyPlace | null;
  /** Throws away what the database holds. Asked of a person, never assumed. */
  readonly replace?: boolean;
  readonly onTable?: (table: string) => void;
}

export interface RestoreReport {
  readonly header: BackupHeader;
  readonly rows: number;
  readonly bytes: number;
  /** Migrations newer than the backup, applied afterwards. */
  readonly migrated: readonly string[];
  /** Restored as it was, but something in it does not verify: a broken seal, a file unlike its hash. */
  readonly findings: readonly Finding[];
}

export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const client = await connectOwner(options.ownerUrl, 'mamori restore');
  try {
    await checkServer(client);
    await ensureApplicationRole(client);
    await takeBackupLock(client);
    return await restoreInTransaction(client, options);
  } finally {
    await client.end();
  }
}

async function restoreInTransaction(client: pg.Client, options: RestoreOptions): Promise<RestoreReport> {
  await client.query(`BEGIN; ${TEXT_SETTINGS}; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  try {
    const { report, installationKey } = await restoreArchive(client, options);
    const place = await placeRestoredKey(options.keyPlace, installationKey);
    await client.query('COMMIT').catch(async (error) => {
      await place.cancel();
      throw error;
    });
    await place.commit();
    await client.query('ANALYZE');
    return report;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function restoreArchive(client: pg.Client, options: RestoreOptions) {
  const items = readArchive(options.file, options.unlock);
  try {
    const first = await items.next();
    if (first.done || first.value.kind !== 'header') throw damaged('the header is missing');
    const { header, installationKey } = first.value;
    await makeRoom(client, options);
    const writer = new TableWriter(client, await createSchema(client, header), options.onTable);
    const { manifest, totals } = await writeTables(items, writer);
    return { report: await finish(client, header, manifest, totals, installationKey), installationKey };
  } finally {
    await items.return(undefined);
  }
}

async function writeTables(items: AsyncIterable<ArchiveItem>, writer: TableWriter) {
  try {
    return await copyTables(items, writer);
  } catch (error) {
    await writer.abort();
    // Rows that their own tables refuse were not written by a backup.
    if (isPostgresError(error) && /^2[23]/.test(error.code)) throw damaged(error.message, error);
    throw error;
  }
}

async function copyTables(items: AsyncIterable<ArchiveItem>, writer: TableWriter) {
  const totals = new ArchiveTotals();
  for await (const item of items) {
    if (item.kind === 'part') {
      totals.add(item.table, item.data);
      await writer.write(item.table, item.data);
    } else if (item.kind === 'manifest') {
      await writer.end();
      return { manifest: item.manifest, totals };
    }
  }
  throw damaged('the manifest is missing');
}

/** Empty means: no person in it. What a first start has put there is made again. */
async function makeRoom(client: pg.Client, options: RestoreOptions): Promise<void> {
  if (!options.replace && (await holdsData(client))) {
    throw new DatabaseProblem(
      'database-not-empty',
      'The database holds data. Restore into an empty one, or say that its data shall be replaced.',
    );
  }
  await refuseInUse(client);
  await dropOwnObjects(client);
}

/** Waits a little for connections of a process that has just ended. */
async function refuseInUse(client: pg.Client): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const connections = await otherConnections(client);
    if (connections === 0) return;
    if (attempt === 20) {
      const message = `A server is working with this database (${connections} connections). Stop it first.`;
      throw new DatabaseProblem('database-in-use', message, { connections });
    }
    await sleep(150);
  }
}

async function otherConnections(client: pg.Client): Promise<number> {
  // Inside a transaction the statistics would be those of the first look.
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ count: number }>(`
    SELECT count(*) AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'mamori%'`);
  return rows[0]?.count ?? 0;
}

async function createSchema(client: pg.Client, header: BackupHeader) {
  const files = await readMigrations();
  await createBookkeeping(client);
  for (const applied of header.migrations) {
    const file = files[applied.number - 1];
    if (!file) {
      throw new DatabaseProblem(
        'backup-newer',
        `The backup was made by a newer version (${applied.name}), which can restore it.`,
        { migration: applied.name },
      );
    }
    if (file.sha256 !== applied.sha256) throw damaged(`migration ${applied.name} is another one here`);
    await runMigration(client, file);
  }
  const tables = await storedTables(client);
  refuseOtherColumns(header, tables);
  return tables;
}

function refuseOtherColumns(
  header: BackupHeader,
  tables: readonly { name: string; columns: readonly string[] }[],
): void {
  const describe = (list: readonly { name: string; columns: readonly string[] }[]) =>
    list
      .map((table) => `${table.name}(${table.columns.join()})`)
      .sort()
      .join();
  if (describe(header.tables) !== describe(tables))
    throw damaged('its tables are not those of its schema version');
}

async function finish(
  client: pg.Client,
  header: BackupHeader,
  manifest: BackupManifest,
  totals: ArchiveTotals,
  installationKey: Uint8Array,
): Promise<RestoreReport> {
  const sums = totals.compare(header, manifest);
  const findings = await verifyRestored(client, manifest);
  const files = await readMigrations();
  const later = files.slice(header.migrations.length);
  for (const file of later) await runMigration(client, file);
  await finishRecords(client, header, manifest, installationKey);
  return { header, ...sums, migrated: later.map((file) => file.name), findings };
}
