import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { isInFiscalYear } from '@mamori/core/calendar/fiscal-year';
import { dateParts } from '@mamori/core/calendar/iso-date';

/** `(5/20)` as on the form; the year is printed only where the fiscal year does not give it. */
export function printDate(date: IsoDate, fiscalYear: number): string {
  const parts = dateParts(date);
  if (!parts) return `(${date})`;
  const short = `${parts.month}/${parts.day}`;
  return isInFiscalYear(date, fiscalYear) ? `(${short})` : `(${parts.year}/${short})`;
}
