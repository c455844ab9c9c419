/** Japanese eras: 明治 to 令和, with the exact days on which they begin and end. */
import type { IsoDate } from '../assessment/answer-document.ts';
import { dateParts, isoDate } from './iso-date.ts';

export interface Era {
  readonly name: '令和' | '平成' | '昭和' | '大正' | '明治';
  readonly letter: 'R' | 'H' | 'S' | 'T' | 'M';
  readonly english: string;
  readonly first: IsoDate;
  /** Null for the present era. */
  readonly last: IsoDate | null;
}

/** Newest first. 明治 is counted from the adoption of the Gregorian calendar (明治6年). */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', english: 'Reiwa', first: '2019-05-01', last: null },
  { name: '平成', letter: 'H', english: 'Heisei', first: '1989-01-08', last: '2019-04-30' },
  { name: '昭和', letter: 'S', english: 'Showa', first: '1926-12-25', last: '1989-01-07' },
  { name: '大正', letter: 'T', english: 'Taisho', first: '1912-07-30', last: '1926-12-24' },
  { name: '明治', letter: 'M', english: 'Meiji', first: '1873-01-01', last: '1912-07-29' },
];

const firstYear = (era: Era): number => (era.letter === 'M' ? 1868 : Number(era.first.slice(0, 4)));

export interface EraDate {
  readonly era: Era;
  /** 1 = 元年. */
  readonly year: number;
}

export function eraOf(date: IsoDate): EraDate | null {
  const parts = dateParts(date);
  const era = parts && ERAS.find((e) => date >= e.first);
  return parts && era ? { era, year: parts.year - firstYear(era) + 1 } : null;
}

/** `R`, `r`, `令`, `令和` → the era; undefined for anything else. */
export function findEra(text: string): Era | undefined {
  const upper = text.toUpperCase();
  return ERAS.find((e) => e.name === text || e.letter === upper || e.name[0] === text);
}

/** Null for a day that does not exist or lies outside the era (平成31年5月1日). */
export function dateOfEra(era: Era, year: number, month: number, day: number): IsoDate | null {
  const date = year < 1 ? null : isoDate(firstYear(era) + year - 1, month, day);
  if (date === null || date < era.first) return null;
  return era.last !== null && date > era.last ? null : date;
}

const kanjiYear = (year: number): string => (year === 1 ? '元' : String(year));

/** `令和7年5月20日`; a day before 1873 is written in the Western calendar. */
export function formatEraDate(date: IsoDate): string {
  const parts = dateParts(date);
  if (!parts) throw new RangeError(`not a calendar date: ${date}`);
  const found = eraOf(date);
  const year = found ? `${found.era.name}${kanjiYear(found.year)}年` : `${parts.year}年`;
  return `${year}${parts.month}月${parts.day}日`;
}

/** `R7.5.20`, as people write it into the narrow date columns of the form. */
export function formatEraShort(date: IsoDate): string {
  const parts = dateParts(date);
  if (!parts) throw new RangeError(`not a calendar date: ${date}`);
  const found = eraOf(date);
  return found
    ? `${found.era.letter}${found.year}.${parts.month}.${parts.day}`
    : `${parts.year}.${parts.month}.${parts.day}`;
}

/** `令和7年度`. A fiscal year is named by the era of its 1 April, 2019 by 令和元年度 (the usage of public offices). */
export function formatFiscalYear(fiscalYear: number): string {
  const found = eraOf(fiscalYear === 2019 ? '2019-05-01' : `${fiscalYear}-04-01`);
  return found ? `${found.era.name}${kanjiYear(found.year)}年度` : `${fiscalYear}年度`;
}
