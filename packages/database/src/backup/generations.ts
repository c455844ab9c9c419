/** Which backups to keep: the newest of each of the last days, weeks and months that have one. Pure. */

export interface Generations {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export interface StoredBackup {
  readonly id: string;
  readonly finishedAt: Date;
}

/** Three generations at least are what is asked of hospitals (R-K5); these are more. */
export const DEFAULT_GENERATIONS: Generations = { daily: 7, weekly: 5, monthly: 12 };

/** Ids of the backups that no generation needs. The newest one is always kept. */
export function expiredBackups(
  backups: readonly StoredBackup[],
  keep: Generations,
  timeZone: string,
): string[] {
  const newestFirst = [...backups].sort((a, b) => b.finishedAt.getTime() - a.finishedAt.getTime());
  const kept = new Set(newestFirst.slice(0, 1).map((backup) => backup.id));
  const periods: [number, (date: string) => string][] = [
    [keep.daily, (date) => date],
    [keep.weekly, mondayOf],
    [keep.monthly, (date) => date.slice(0, 7)],
  ];
  for (const [count, period] of periods) {
    const seen = new Map<string, string>();
    for (const backup of newestFirst) {
      const name = period(localDate(backup.finishedAt, timeZone));
      if (!seen.has(name)) seen.set(name, backup.id);
    }
    for (const id of [...seen.values()].slice(0, count)) kept.add(id);
  }
  return newestFirst.filter((backup) => !kept.has(backup.id)).map((backup) => backup.id);
}

/** Whether the daily hour has come since the last try. */
export function isBackupDue(hour: number, lastStartedAt: Date | null, now: Date, timeZone: string): boolean {
  // In the future: the clock was wrong then, and waiting until that day comes would mean years without a backup.
  if (lastStartedAt === null || lastStartedAt > now) return true;
  const due =
    localHour(now, timeZone) >= hour
      ? localDate(now, timeZone)
      : localDate(new Date(now.getTime() - DAY), timeZone);
  const last = localDate(lastStartedAt, timeZone);
  return last < due || (last === due && localHour(lastStartedAt, timeZone) < hour);
}

const DAY = 86_400_000;

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formatters.set(timeZone, made);
  return made;
}

/** Calendar date where the installation stands, `2026-07-31`. */
function localDate(instant: Date, timeZone: string): string {
  return formatter(timeZone).format(instant).slice(0, 10);
}

function localHour(instant: Date, timeZone: string): number {
  return Number(formatter(timeZone).format(instant).slice(11, 13));
}

function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}
