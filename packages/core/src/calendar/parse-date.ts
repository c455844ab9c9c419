/** Reads the dates that people write into the forms. Never a guess: what is not clear has a reason instead of a date. */
import type { IsoDate } from '../assessment/answer-document.ts';
import { dateOfEra, findEra } from './era.ts';
import { dateInFiscalYear } from './fiscal-year.ts';
import { isoDate } from './iso-date.ts';
import { kanjiDatesToDigits } from './kanji-number.ts';
import { foldDashes, foldWidth } from './width.ts';

export type DateReading =
  | { readonly ok: true; readonly date: IsoDate; readonly year: 'written' | 'edition' }
  | { readonly ok: false; readonly code: DateProblemCode };

/**
 * `date-unreadable`: no known notation · `date-nonexistent`: 2/30 · `date-outside-era`: 平成31年5月1日 ·
 * `date-year-unclear`: 7/5/20 without era, or month and day without a known edition.
 */
export const DATE_PROBLEM_CODES = [
  'date-unreadable',
  'date-nonexistent',
  'date-outside-era',
  'date-year-unclear',
] as const;
export type DateProblemCode = (typeof DATE_PROBLEM_CODES)[number];

const SEPARATOR = '\\s*[./\\-年月]\\s*';
const WEEKDAY = '\\s*日?\\s*(?:\\([月火水木金土日](?:曜日?)?\\))?';
const pattern = (year: string) => new RegExp(`^${year}(\\d{1,2})${SEPARATOR}(\\d{1,2})${WEEKDAY}$`);

const ERA_DATE = pattern(
  `(令和|平成|昭和|大正|明治|[令平昭大明]|[RHSTMrhstm])\\s*\\.?\\s*(元|\\d{1,2})${SEPARATOR}`,
);
const WESTERN_DATE = pattern(`(?:西暦)?\\s*(\\d{4})${SEPARATOR}`);
const SHORT_YEAR = pattern(`(\\d{1,2})${SEPARATOR}`);
const MONTH_DAY = pattern('');
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

const failed = (code: DateProblemCode): DateReading => ({ ok: false, code });

function written(date: IsoDate | null, code: DateProblemCode = 'date-nonexistent'): DateReading {
  return date === null ? failed(code) : { ok: true, date, year: 'written' };
}

function eraDate(match: RegExpExecArray): DateReading {
  const era = findEra(match[1] ?? '');
  if (!era) return failed('date-unreadable');
  const [year, month, day] = [match[2] === '元' ? 1 : Number(match[2]), Number(match[3]), Number(match[4])];
  // 2000 is a leap year: a day that exists in no year is nonexistent, any other failure is the era's.
  return written(
    dateOfEra(era, year, month, day),
    isoDate(2000, month, day) === null || (month === 2 && day === 29)
      ? 'date-nonexistent'
      : 'date-outside-era',
  );
}

function monthDay(match: RegExpExecArray, fiscalYear: number | null): DateReading {
  const [month, day] = [Number(match[1]), Number(match[2])];
  if (isoDate(2000, month, day) === null) return failed('date-nonexistent');
  if (fiscalYear === null) return failed('date-year-unclear');
  const date = dateInFiscalYear(fiscalYear, month, day);
  return date === null ? failed('date-nonexistent') : { ok: true, date, year: 'edition' };
}

/**
 * `R7.5.20`, `令和７年５月２０日`, `令和元年6月1日`, `2025/5/20`, `20250520`, `5/20` (year from the edition).
 * `fiscalYear` null: month and day alone stay unclear.
 */
export function parseDate(text: string, fiscalYear: number | null): DateReading {
  const folded = foldDashes(kanjiDatesToDigits(foldWidth(text)));
  const era = ERA_DATE.exec(folded);
  if (era) return eraDate(era);
  const western = WESTERN_DATE.exec(folded) ?? EIGHT_DIGITS.exec(folded);
  if (western) return written(isoDate(Number(western[1]), Number(western[2]), Number(western[3])));
  if (SHORT_YEAR.test(folded)) return failed('date-year-unclear');
  const short = MONTH_DAY.exec(folded);
  return short ? monthDay(short, fiscalYear) : failed('date-unreadable');
}
