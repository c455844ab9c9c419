/** Days of the made-up ledgers, seen from the day on which the demonstration starts. */
import { addDays } from '@mamori/core/calendar/iso-date';
import type { Random } from './random.ts';

/** Day so many days before; negative: after. */
export const ago = (today: string, days: number): string => addDays(today, -days);

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A weekday between these many days before, both ends included. */
export function recently(random: Random, today: string, from: number, to: number): string {
  return weekdayUpTo(ago(today, random.between(from, to)));
}

/** The day itself, or the Friday before a weekend. */
export function weekdayUpTo(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}

/** The first of April of that year, or of the year before where that is still to come. */
export function april(today: string, yearsBefore: number): string {
  const day = (year: number) => `${year}-04-01`;
  const year = yearOf(today) - yearsBefore;
  return day(year) <= today ? day(year) : day(year - 1);
}
