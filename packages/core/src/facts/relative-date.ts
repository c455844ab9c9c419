/** Days of rules that move with today: `$today`, `$today-90d`, `$today-6m`, `$today+1y`. */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays, dateParts, daysInMonth, isoDate } from '../calendar/iso-date.ts';

const PATTERN = /^\$today(?:([+-])(\d{1,4})([dmy]))?$/;

export const isRelativeDate = (text: string): boolean => PATTERN.test(text);

/** The day meant; any other text as it is. A month too short for the day ends it: 31 March less a month is the last of February. */
export function resolveDate(text: string, today: IsoDate): string {
  const found = PATTERN.exec(text);
  if (!found) return text;
  const [, sign, digits, unit] = found;
  const amount = Number(digits ?? 0) * (sign === '-' ? -1 : 1);
  if (unit === undefined || amount === 0) return today;
  return unit === 'd' ? addDays(today, amount) : addMonths(today, unit === 'y' ? amount * 12 : amount);
}

function addMonths(day: IsoDate, months: number): IsoDate {
  const parts = dateParts(day);
  if (!parts) throw new RangeError(`not a calendar date: ${day}`);
  const count = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const moved = isoDate(year, month, Math.min(parts.day, daysInMonth(year, month)));
  if (moved === null) throw new RangeError(`outside the calendar: ${day} + ${months} months`);
  return moved;
}
