/** Finds the one date in the text of a cell: alone, in the printed brackets, or beside other words. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { type DateProblemCode, parseDate } from '@mamori/core/calendar/parse-date';
import { foldWidth } from '@mamori/core/calendar/width';

export type DateText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly rest: string }
  | { readonly kind: 'problem'; readonly code: DateProblemCode | 'date-several' };

const ERA = '(?:令和|平成|昭和|大正|明治|[令平RHrh])\\s*\\.?\\s*(?:元|\\d{1,2}|[一二三四五六七八九十]{1,3})';
const SEP = '\\s*[./\\-年‐－ー]\\s*';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(
  // Not within 「R8.3」 or 「2025/12」: a year and a month are no month and day.
  `(?<![\\dA-Za-z令和平成昭./\\-年])(?:(?:(?:西暦)?\\s*\\d{1,4}|${ERA})${SEP})?${NUMBER}\\s*[./\\-月‐－ー]\\s*${NUMBER}(?!\\d|[./\\-]\\d)\\s*日?\\s*(?:\\([月火水木金土日]曜?日?\\))?|(?<!\\d)\\d{8}(?!\\d)`,
  'gu',
);

const LONGEST_DATE = 300;

export function readDateText(text: string, fiscalYear: number): DateText {
  if (text.length > LONGEST_DATE) return { kind: 'problem', code: 'date-unreadable' };
  const bare = withoutTime(stripBrackets(foldWidth(text)));
  if (isBlankDate(bare)) return { kind: 'blank' };
  const whole = parseDate(bare, fiscalYear);
  if (whole.ok) return { kind: 'date', date: whole.date, rest: '' };
  if (whole.code !== 'date-unreadable') return { kind: 'problem', code: whole.code };
  return findDate(bare, fiscalYear);
}

/** 「2025-05-20T00:00」 and 「2025/5/20 9:30:00」, as programs export days. */
const withoutTime = (text: string): string =>
  text.replace(
    /(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:T| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/giu,
    '$1',
  );

function findDate(text: string, fiscalYear: number): DateText {
  const found = [...text.matchAll(DATE)];
  const [only] = found;
  if (!only) return { kind: 'problem', code: 'date-unreadable' };
  if (found.length > 1) return { kind: 'problem', code: 'date-several' };
  const reading = parseDate(only[0].trim(), fiscalYear);
  if (!reading.ok) return { kind: 'problem', code: reading.code };
  const rest = (text.slice(0, only.index) + text.slice(only.index + only[0].length)).replace(
    /^[\s()（）・/,、:]+|[\s()（）・/,、:]+$/g,
    '',
  );
  // 「5/20頃」「5/20まで」 is not that day.
  if (/頃|ごろ|まで|以降|以前|~|〜|上旬|中旬|下旬|末/u.test(rest) || countsThings(text, only))
    return { kind: 'problem', code: 'date-unreadable' };
  return { kind: 'date', date: reading.date, rest };
}

/** 「2/3台」: two of three, not the third of February. */
const countsThings = (text: string, match: RegExpExecArray): boolean =>
  /^\d+\/\d+$/.test(match[0].trim()) &&
  /^[\s]*(?:台|名|人|件|部署|病棟|施設|システム|社|箇所|か所|割|回)/u.test(
    text.slice(match.index + match[0].length),
  );

/** `(/)`, `(  /  )`, `令和　年　月　日`, `令和7年　月　日`, `－`: the printed form without a day. */
export const isBlankDate = (text: string): boolean => {
  if (text.length > LONGEST_DATE) return false;
  const bare = stripBrackets(foldWidth(text));
  return BLANK_SIGNS.test(bare) || BLANK_ERA.test(bare);
};

const BLANK_SIGNS = /^[\s./・\-－―ー~〜()[\]年月日]*$/u;
const BLANK_ERA = /^(?:西暦|令和|R)\s*\d{0,4}\s*[年./-]?\s*[月./-]?\s*日?$/iu;

function stripBrackets(text: string): string {
  let result = text.trim();
  for (let match = WRAPPED.exec(result); match; match = WRAPPED.exec(result))
    result = (match[1] ?? '').trim();
  return result;
}

const WRAPPED = /^[・\s]*[([]([^()[\]]*(?:\([月火水木金土日]曜?日?\))?[^()[\]]*)[)\]][\s・]*$/u;
