/** The fiscal year (年度) runs from 1 April to 31 March and is named after the year of its April. */
import type { IsoDate } from '../assessment/answer-document.ts';
import { dateParts, isoDate } from './iso-date.ts';

export interface DateRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export function fiscalYearOf(date: IsoDate): number {
  const parts = dateParts(date);
  if (!parts) throw new RangeError(`not a calendar date: ${date}`);
  return parts.month >= 4 ? parts.year : parts.year - 1;
}

export function fiscalYearRange(fiscalYear: number): DateRange {
  return { first: `${fiscalYear}-04-01`, last: `${fiscalYear + 1}-03-31` };
}

/** R-B3: targets have to lie inside the edition's fiscal year. */
export function isInFiscalYear(date: IsoDate, fiscalYear: number): boolean {
  const { first, last } = fiscalYearRange(fiscalYear);
  return date >= first && date <= last;
}

/** RULES, One item: month and day alone belong to the edition's year: April–December = FY, January–March = FY + 1. */
export function dateInFiscalYear(fiscalYear: number, month: number, day: number): IsoDate | null {
  return isoDate(month >= 4 ? fiscalYear : fiscalYear + 1, month, day);
}

/** Fiscal year of an edition id such as `fy2025/facility`; null when it is not one. */
export function fiscalYearOfEdition(editionId: string): number | null {
  const match = /^fy(20\d\d)\//.exec(editionId);
  return match ? Number(match[1]) : null;
}
