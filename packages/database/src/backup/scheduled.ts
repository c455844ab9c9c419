import { join } from 'node:path';
import type { Database } from '../connect.ts';
import type { Generations } from './generations.ts';
import type { RestoreReport } from './restore.ts';
import { type BackupRun, backupFileName, pruneBackups, runBackup, testRun } from './runs.ts';

export interface ScheduledBackup {
  readonly database: Database;
  readonly installationKey: Uint8Array;
  readonly directory: string;
  /** Recipients whose identities lie on paper; this installation's own key always opens the file as well. */
  readonly recipients: readonly string[];
  readonly keep: Generations;
  /** Where days, weeks and months begin. */
  readonly timeZone?: string;
  readonly now?: Date;
}

export interface ScheduledResult {
  readonly run: BackupRun;
  readonly test: RestoreReport;
  readonly removed: readonly string[];
}

/** What happens every night: a backup, its restore for trial, and only then the removal of what it has made superfluous. */
export async function runScheduledBackup(job: ScheduledBackup): Promise<ScheduledResult> {
  const now = job.now ?? new Date();
  const { database, installationKey, directory } = job;
  const file = join(directory, backupFileName(now));
  const run = await runBackup({
    database,
    installationKey,
    file,
    now,
    kind: 'scheduled',
    protection: { recipients: job.recipients },
  });
  const test = await testRun({ database, installationKey, runId: run.id });
  // When something does not verify, older backups may be the only good ones left.
  const sound = test.findings.length === 0;
  const removed = sound
    ? await pruneBackups(database, directory, job.keep, job.timeZone ?? 'Asia/Tokyo')
    : [];
  return { run, test, removed };
}
