/** Fiscal years are named by the year of their 1 April. */

/** The fiscal year of a calendar date: `2026-03-31` → 2025. */
export function currentFiscalYear(date: string): number {
  const match = /^(\d{4})-(\d{2})-\d{2}/.exec(date);
  if (match === null) throw new RangeError(`Not a calendar date: ${date}. Write it as 2026-04-01.`);
  const year = Number(match[1]);
  return Number(match[2]) >= 4 ? year : year - 1;
}

/** The calendar date in Japan, which has had one offset and no summer time since 1951. */
export function japaneseDate(now: Date): string {
  return new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** 2025 → 7, as in 令和7年度. Checklists begin in 2023; no fiscal year before Reiwa has one. */
export function reiwaYear(fiscalYear: number): number {
  if (fiscalYear < 2019) throw new RangeError(`FY${fiscalYear} lies before Reiwa; checklists begin in 2023.`);
  return fiscalYear - 2018;
}
