/** Looks every few minutes whether the nightly backup is due; the lock in the database lets one server make it. */
import { DEFAULT_GENERATIONS, isBackupDue } from '@mamori/database/backup/generations';
import { runScheduledBackup } from '@mamori/database/backup/scheduled';
import type { Context } from '../../context.ts';
import { NOBODY } from '../../identity/session.ts';
import { readBackupSettings } from './settings.ts';

const INTERVAL = 5 * 60_000;
const TIME_ZONE = 'Asia/Tokyo';

export function startBackupSchedule(context: Context): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const tick = () => {
    running = running
      .then(() => backUpIfDue(context))
      .catch((cause) => context.log.error({ cause }, 'backup'));
  };
  const timer = setInterval(tick, INTERVAL);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Nothing to keep before the set-up. */
export async function backUpIfDue(context: Context): Promise<void> {
  const { settings, last, isSetUp } = await context.database.installation.read(NOBODY, async (tx) => ({
    settings: await readBackupSettings(tx, context.config.dataDirectory),
    last: await tx
      .selectFrom('backup_run')
      .select('started_at')
      .where('kind', '=', 'scheduled')
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    isSetUp: (await tx.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined,
  }));
  const now = context.now();
  if (!isSetUp || !settings.enabled || !isBackupDue(settings.hour, last?.started_at ?? null, now, TIME_ZONE))
    return;
  await runScheduledBackup({
    database: context.database,
    installationKey: context.installationKey,
    directory: settings.directory,
    recipients: settings.recipients,
    keep: {
      ...DEFAULT_GENERATIONS,
      daily: settings.keepDaily,
      weekly: settings.keepWeekly,
      monthly: settings.keepMonthly,
    },
    timeZone: TIME_ZONE,
    now,
  });
}
