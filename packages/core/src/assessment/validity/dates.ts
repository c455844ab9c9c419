/** Dates of confirmation: existing days, not in the future, in order (RULES, One item; severity of the rest is ours). */
import { isIsoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../answer-document.ts';
import { confirmations } from '../effective.ts';
import type { Problem } from '../problem.ts';
import { found, type ItemCase, type ItemRule, none } from './item-case.ts';

const datesOf = (one: ItemCase): readonly IsoDate[] =>
  confirmations(one.answer).flatMap((entry) => (entry.date === null ? [] : [entry.date]));

const targetsOf = (one: ItemCase): readonly IsoDate[] =>
  [...confirmations(one.answer).map((entry) => entry.targetDate), one.answer.nextTargetDate ?? null].filter(
    (date) => date !== null,
  );

export const existingDaysRule: ItemRule = (one) =>
  [...new Set([...datesOf(one), ...targetsOf(one)])]
    .filter((date) => !isIsoDate(date))
    .flatMap((date) => found(one, 'date-invalid', { date }));

function judge(one: ItemCase, date: IsoDate): readonly Problem[] {
  if (date > one.today) return found(one, 'date-in-future', { date, today: one.today });
  if (date < one.range.first) return found(one, 'date-before-fiscal-year', { date, first: one.range.first });
  return date > one.range.last ? found(one, 'date-after-fiscal-year', { date, last: one.range.last }) : none;
}

export const dateRangeRule: ItemRule = (one) =>
  [...new Set(datesOf(one))].flatMap((date) => judge(one, date));

export const orderRule: ItemRule = (one) => {
  const dates = datesOf(one);
  const at = dates.findIndex((date, index) => index > 0 && date < (dates[index - 1] ?? date));
  return at < 0
    ? none
    : found(one, 'confirmations-out-of-order', { date: dates[at] ?? '', earlier: dates[at - 1] ?? '' });
};
