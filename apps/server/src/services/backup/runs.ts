import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupRun } from '@mamori/contract/schemas/administration';
import type { Tx } from '@mamori/database/connect';
import { DatabaseProblem } from '@mamori/database/errors';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

type Row = z.input<typeof BackupRun>;

/** The request's own transaction waits while a backup or a restore runs beside it, which may take longer than others may idle. */
export async function waitForRun(tx: Tx): Promise<void> {
  await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(tx);
}

export function selectRuns(tx: Tx) {
  return tx.selectFrom('backup_run').selectAll();
}

export function runRow(
  row: Awaited<ReturnType<ReturnType<typeof selectRuns>['executeTakeFirstOrThrow']>>,
  locale: Locale,
): Row {
  return {
    id: row.id,
    kind: row.kind,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    fileName: basename(row.file),
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256?.toString('hex') ?? null,
    state: row.error ? 'failed' : row.finished_at ? 'succeeded' : 'running',
    error: row.error ? backupMessage(row.error, locale) : null,
    restoreTestedAt: row.restore_tested_at?.toISOString() ?? null,
    restoreResult: row.restore_error ? backupMessage(row.restore_error, locale) : row.restore_result,
    present: row.removed_at === null && existsSync(row.file),
  };
}

export function backupMessage(code: string, locale: Locale): string {
  return translateDynamic(locale, `backup:errors.${code}`) ?? code;
}

/** Errors of the database layer as the API's own. */
export function backupProblem(error: unknown, locale: Locale): Problem {
  if (error instanceof DatabaseProblem && error.code === 'backup-busy')
    return new Problem('busy', { retryAfterSeconds: 10 });
  // A known problem is not logged with its cause: that may quote the key that was typed.
  if (error instanceof DatabaseProblem)
    return new Problem('backup-failed', { params: { reason: backupMessage(error.code, locale) } });
  return new Problem('backup-failed', { params: { reason: backupMessage('unknown', locale) }, cause: error });
}
