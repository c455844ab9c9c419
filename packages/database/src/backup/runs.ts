/** Backups that the product keeps account of: made, tested, thrown away, each in backup_run and in the audit log. */
import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { recordAudit } from '../audit.ts';
import { createSealer } from '../audit-seal.ts';
import type { Actor, Database } from '../connect.ts';
import { DatabaseProblem } from '../errors.ts';
import { localBackupIdentity } from '../installation-key.ts';
import { jsonb } from '../json.ts';
import { type BackupResult, writeBackup } from './backup.ts';
import { UNFINISHED } from './backup-file.ts';
import { expiredBackups, type Generations } from './generations.ts';
import type { Protection } from './protection.ts';
import type { RestoreReport } from './restore.ts';
import { testRestore } from './restore-test.ts';
import type { Progress } from './write-archive.ts';

export interface BackupJob {
  readonly database: Database;
  readonly installationKey: Uint8Array;
  readonly protection: Protection;
  readonly kind: 'manual' | 'scheduled';
  readonly file: string;
  readonly actor?: Actor;
  readonly now?: Date;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BackupRun extends BackupResult {
  readonly id: string;
}

const SYSTEM: Actor = { personId: null, personName: 'system', origin: 'job' };

/** `mamori-20260731T030000Z.tar.age`: the name says when, the extension how it is opened. */
export function backupFileName(now: Date): string {
  return `mamori-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z.tar.age`;
}

export async function runBackup(job: BackupJob): Promise<BackupRun> {
  const id = randomUUID();
  const actor = job.actor ?? SYSTEM;
  await markInterrupted(job.database);
  await insertRun(job, id);
  try {
    // The seal that the backup carries should cover everything in it.
    await createSealer(job.database).flush();
    const { ownerUrl } = job.database;
    const result = await writeBackup({ ...job, id, ownerUrl });
    await finishRun(job.database, actor, id, result);
    return { id, ...result };
  } catch (error) {
    await failRun(job.database, actor, id, error);
    throw error;
  }
}

function insertRun(job: BackupJob, id: string): Promise<void> {
  return job.database.installation.transaction(job.actor ?? SYSTEM, async (tx) => {
    await tx
      .insertInto('backup_run')
      .values({ id, kind: job.kind, started_at: job.now ?? new Date(), file: job.file })
      .execute();
  });
}

function finishRun(database: Database, actor: Actor, id: string, result: BackupResult): Promise<void> {
  return database.installation.transaction(actor, async (tx) => {
    const { size, sha256, manifest, file } = result;
    await tx
      .updateTable('backup_run')
      .set({
        finished_at: new Date(),
        size,
        sha256: Buffer.from(sha256, 'hex'),
        seals: jsonb(manifest.seals),
      })
      .where('id', '=', id)
      .execute();
    const details = { file: basename(file), size, sha256 };
    await recordAudit(
      tx,
      { ...actor, organizationId: null },
      { action: 'backup.create', subject: `backup:${id}`, details },
    );
  });
}

/** The code of the problem, which the screen translates; unknown errors keep their message. */
function failRun(database: Database, actor: Actor, id: string, error: unknown): Promise<void> {
  return database.installation.transaction(actor, async (tx) => {
    const text = describeFailure(error);
    await tx
      .updateTable('backup_run')
      .set({ finished_at: new Date(), error: text })
      .where('id', '=', id)
      .execute();
    await recordAudit(
      tx,
      { ...actor, organizationId: null },
      { action: 'backup.fail', subject: `backup:${id}`, details: { error: text } },
    );
  });
}

export function describeFailure(error: unknown): string {
  if (error instanceof DatabaseProblem) return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Runs that never ended while nobody holds the backup lock were killed with their process. */
async function markInterrupted(database: Database): Promise<void> {
  await database.maintenance((client) =>
    client.query(
      `UPDATE backup_run SET finished_at = now(), error = 'backup-interrupted'
       WHERE finished_at IS NULL AND NOT EXISTS (SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND application_name IN ('mamori backup', 'mamori restore test'))`,
    ),
  );
}

export interface RunTest {
  readonly database: Database;
  readonly installationKey: Uint8Array;
  readonly runId: string;
  /** From the sheet of paper; without it this installation's own key opens the file. */
  readonly identity?: string;
  readonly actor?: Actor;
}

/** Restores a kept backup for trial and writes down how it went. Throws when it did not go well. */
export async function testRun(test: RunTest): Promise<RestoreReport> {
  const { database, runId, actor = SYSTEM } = test;
  const file = await fileOf(database, runId);
  try {
    const identities = [test.identity ?? localBackupIdentity(test.installationKey)];
    const report = await testRestore({ file, unlock: { identities }, ownerUrl: database.ownerUrl });
    const error = report.findings.length === 0 ? null : (report.findings[0]?.code ?? null);
    await recordTest(database, actor, runId, error);
    return report;
  } catch (error) {
    await recordTest(database, actor, runId, describeFailure(error));
    throw error;
  }
}

async function fileOf(database: Database, runId: string): Promise<string> {
  const row = await database.installation.read(SYSTEM, (tx) =>
    tx.selectFrom('backup_run').select('file').where('id', '=', runId).executeTakeFirst(),
  );
  if (row) return row.file;
  throw new DatabaseProblem('backup-unknown', `There is no backup ${runId}.`, { id: runId });
}

function recordTest(database: Database, actor: Actor, id: string, error: string | null): Promise<void> {
  return database.installation.transaction(actor, async (tx) => {
    const result = error === null ? 'ok' : 'failed';
    const values = { restore_tested_at: new Date(), restore_result: result, restore_error: error } as const;
    await tx.updateTable('backup_run').set(values).where('id', '=', id).execute();
    await recordAudit(
      tx,
      { ...actor, organizationId: null },
      { action: 'backup.test', subject: `backup:${id}`, details: { result, error } },
    );
  });
}

/** Removes scheduled backups that no generation needs. Manual ones and those before an update are a person's to remove. */
export async function pruneBackups(
  database: Database,
  directory: string,
  keep: Generations,
  timeZone: string,
): Promise<string[]> {
  const rows = await database.installation.read(SYSTEM, (tx) =>
    tx
      .selectFrom('backup_run')
      .select(['id', 'file', 'finished_at'])
      .where('kind', '=', 'scheduled')
      .where('error', 'is', null)
      .where('finished_at', 'is not', null)
      .where('removed_at', 'is', null)
      .execute(),
  );
  const stored = rows.flatMap(({ id, finished_at }) =>
    finished_at ? [{ id, finishedAt: finished_at }] : [],
  );
  const expired = new Set(expiredBackups(stored, keep, timeZone));
  const removed = rows.filter((row) => expired.has(row.id));
  for (const row of removed) await rm(row.file, { force: true });
  await recordRemoval(
    database,
    removed.map((row) => row.id),
  );
  await removeAbandoned(directory);
  return removed.map((row) => row.file);
}

async function recordRemoval(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.installation.transaction(SYSTEM, async (tx) => {
    await tx.updateTable('backup_run').set({ removed_at: new Date() }).where('id', 'in', ids).execute();
    await recordAudit(tx, { ...SYSTEM, organizationId: null }, { action: 'backup.remove', details: { ids } });
  });
}

const ABANDONED_AFTER = 24 * 3_600_000;

/** Half-written files of a killed backup; a day old, so that none is still being written. */
async function removeAbandoned(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith('mamori-') && entry.endsWith(UNFINISHED))) {
    const file = join(directory, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > ABANDONED_AFTER) await rm(file, { force: true });
  }
}
