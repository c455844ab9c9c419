/**
 * Dates as tools print them → ISO days. A date in the order of one country is read only when the file itself shows which order it has
 * (R-E3: a date that is wrong is worse than none).
 */
import { dayInJapan, dayOfFileTime } from '@mamori/core/calendar/instant';
import { isoDate } from '@mamori/core/calendar/iso-date';
import { parseDate } from '@mamori/core/calendar/parse-date';
import { foldWidth } from '@mamori/core/calendar/width';

export type DateOrder = 'month-first' | 'day-first' | 'unclear';

export type ToolDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly code: 'date-order-unclear' | 'date-unreadable' };

const good = (date: string): ToolDate => ({ ok: true, date });
const UNREADABLE: ToolDate = { ok: false, code: 'date-unreadable' };
const orUnreadable = (date: string | null): ToolDate => (date === null ? UNREADABLE : good(date));

/** Longer texts are no dates. */
const LONGEST = 80;
const NEVER =
  /^(0|-1|-|n\/a|null|never|\(never\)|none|なし|無し|無期限|未使用|該当なし|9223372036854775807|0?1[/.-]0?1[/.-]1601.*|1601[/.-]0?1[/.-]0?1.*|1970[/.-]01[/.-]01[t ]00:00:00.*)$/;
const SHORT = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /^(\d{4})(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})(?!\d)/;
const HALF_OF_DAY = /\d\s?[ap]\.?m\.?$/i;

/** Which order the dates of a file have, as far as they show it: a day after the 12th, or the clock of the United States. */
export function dateOrder(cells: Iterable<string>): DateOrder {
  const seen = { month: false, day: false, halves: false, padded: false };
  for (const cell of cells) {
    if (cell.length > LONGEST) continue;
    const short = SHORT.exec(cell);
    if (!short) continue;
    const [first = '', second = ''] = [short[1], short[3]];
    seen.month ||= Number(second) > 12;
    seen.day ||= Number(first) > 12;
    seen.halves ||= HALF_OF_DAY.test(cell.trim());
    seen.padded ||= first.startsWith('0') || second.startsWith('0');
  }
  if (seen.month !== seen.day) return seen.month ? 'month-first' : 'day-first';
  // 4/06/2024 8:35 PM is Australian: the United States write no zero in front.
  return !seen.month && seen.halves && !seen.padded ? 'month-first' : 'unclear';
}

/** `''` for never. Where a number counts from an instant: the day in Japan. */
export function readToolDate(cell: string, order: DateOrder): ToolDate {
  if (cell.length > LONGEST) return UNREADABLE;
  const text = foldWidth(cell);
  if (text === '' || NEVER.test(text.toLowerCase())) return good('');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst)
    return orUnreadable(isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const short = SHORT.exec(text);
  if (short) return readShort([Number(short[1]), Number(short[3]), Number(short[4])], order);
  return readNumber(text) ?? readNamedMonth(text) ?? readJapanese(text);
}

function readShort([first, second, year]: readonly [number, number, number], order: DateOrder): ToolDate {
  if (order === 'month-first') return orUnreadable(isoDate(year, first, second));
  if (order === 'day-first') return orUnreadable(isoDate(year, second, first));
  const [american, other] = [isoDate(year, first, second), isoDate(year, second, first)];
  if (american && other && american !== other) return { ok: false, code: 'date-order-unclear' };
  return orUnreadable(american ?? other);
}

/** 100 ns since 1601 (FILETIME) · `/Date(1712193693000)/` of PowerShell 5 · `20240404102133.000000+540` of WMI. */
function readNumber(text: string): ToolDate | null {
  if (/^1[1-3]\d{16}$/.test(text)) return orUnreadable(dayOfFileTime(BigInt(text)));
  const instant = /^\\?\/Date\((-?\d{1,15})\)\\?\/$/.exec(text);
  if (instant) return orUnreadable(dayInJapan(BigInt(instant[1] ?? 0) / 1000n));
  const digits = /^(\d{4})(\d{2})(\d{2})(?:\d{6}(?:\.[\d*]+)?(?:[+-]\d+|Z)?|\.0Z)?$/.exec(text);
  return digits ? orUnreadable(isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]))) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Thu Apr  4 10:21:33 +0900 2024`, `木 4月 4 10:21:33 +0900 2024`, `April 4, 2024`. */
function readNamedMonth(text: string): ToolDate | null {
  const words = text.split(/[\s,]+/);
  const at = words.findIndex((word) => monthOf(word) > 0);
  const year = words.find((word) => /^(19|20)\d{2}$/.test(word));
  const day = words.slice(at + 1).find((word) => /^\d{1,2}$/.test(word)) ?? words[at - 1];
  if (at < 0 || year === undefined) return null;
  return orUnreadable(isoDate(Number(year), monthOf(words[at] ?? ''), Number(day)));
}

function monthOf(word: string): number {
  const japanese = /^(\d{1,2})月$/.exec(word);
  return japanese ? Number(japanese[1]) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function readJapanese(text: string): ToolDate {
  const reading = parseDate(text.split(' ', 1)[0] ?? '', null);
  return reading.ok ? good(reading.date) : UNREADABLE;
}
