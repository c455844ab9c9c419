/** When the last backup and the last restore test succeeded: on everybody's home page, for a backup nobody looks at fails unseen. */
import type { Tx } from '@mamori/database/connect';
import { readBackupSettings } from '../backup/settings.ts';

const HOUR = 3_600_000;
/** A daily backup may be late by half a day; without a schedule a week is enough (our choice). */
const SCHEDULED_HOURS = 36;
const MANUAL_HOURS = 7 * 24;

export async function backupState(tx: Tx, now: Date, dataDirectory: string) {
  const { success, tested } = await tx
    .selectFrom('backup_run')
    .select((eb) => [
      eb.fn
        .max('finished_at')
        .filterWhere((where) => where.and([where('error', 'is', null), where('removed_at', 'is', null)]))
        .as('success'),
      eb.fn.max('restore_tested_at').filterWhere('restore_result', '=', 'ok').as('tested'),
    ])
    .executeTakeFirstOrThrow();
  const { enabled: scheduled } = await readBackupSettings(tx, dataDirectory);
  const hours = success ? (now.getTime() - success.getTime()) / HOUR : Number.POSITIVE_INFINITY;
  return {
    lastSuccessAt: success?.toISOString() ?? null,
    lastRestoreTestAt: tested?.toISOString() ?? null,
    overdue: hours > (scheduled ? SCHEDULED_HOURS : MANUAL_HOURS),
    scheduled,
  };
}
