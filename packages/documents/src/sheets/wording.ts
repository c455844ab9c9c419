/** What all sheets share: dates in the reader's way, their language's texts. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { formatEraDate } from '@mamori/core/calendar/era';
import { dateParts } from '@mamori/core/calendar/iso-date';
import type { Locale } from '@mamori/messages/locale';
import type { SheetBlock } from '../model/sheet.ts';

/** 令和7年5月20日（2025年） or 20 May 2025; anything else as it stands. */
export function printSheetDate(date: IsoDate, locale: Locale): string {
  const parts = dateParts(date);
  if (!parts) return date;
  if (locale === 'ja') return `${formatEraDate(date)}（${parts.year}年）`;
  return `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}

/** 2023/5/8 as in the examples of S1 第5条, or 2023-05-08: for cells. */
export function printCellDate(date: IsoDate, locale: Locale): string {
  const parts = dateParts(date);
  return parts && locale === 'ja' ? `${parts.year}/${parts.month}/${parts.day}` : date;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A SHA-256 in groups of eight, as people compare it. */
export function printHash(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

/** Leaves out facts that are not known. */
export function facts(...entries: readonly (readonly [string, string | null | undefined])[]): SheetBlock {
  return {
    kind: 'facts',
    entries: entries.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
  };
}

/** Empty lines to write on, with their labels. */
export function signature(...labels: readonly string[]): SheetBlock {
  return { kind: 'facts', entries: labels.map((label) => [label, ''] as const) };
}
