import type { IsoDate } from '@mamori/core/assessment/answer-document';

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Undefined for anything that is not a real calendar date: printed as it stands, never corrected. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1;
  return real ? { year, month, day } : undefined;
}

/** A fiscal year runs from 1 April to 31 March (RULES: "month/day only"). */
export function inFiscalYear(date: CalendarDate, fiscalYear: number): boolean {
  return (date.month >= 4 ? date.year : date.year - 1) === fiscalYear;
}

/** `(5/20)` as on the form; the year is printed only where the fiscal year does not give it. */
export function printDate(date: IsoDate, fiscalYear: number): string {
  const parsed = parseIsoDate(date);
  if (!parsed) return `(${date})`;
  const short = `${parsed.month}/${parsed.day}`;
  return inFiscalYear(parsed, fiscalYear) ? `(${short})` : `(${parsed.year}/${short})`;
}
