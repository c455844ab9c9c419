/** Target dates (R-B3): every いいえ has one, inside the fiscal year, even without budget and even with a plan over several years. */
import { currentTarget, hasSecond, isOverdue } from '../effective.ts';
import { found, type ItemCase, type ItemRule, isExistence, none } from './item-case.ts';

const mentionsPlan = (one: ItemCase): 'yes' | 'no' =>
  /計画|更改|リプレース|年度(?:に|まで|中)/.test(one.answer.note) ? 'yes' : 'no';

const inRange = (one: ItemCase, date: string): boolean => date >= one.range.first && date <= one.range.last;

const rangeParams = (one: ItemCase, target: string) => ({
  target,
  first: one.range.first,
  last: one.range.last,
  plan: mentionsPlan(one),
});

/** 0-1 いいえ needs no target (R-A4); 対象外 needs none (R-B4). Once a later はい has met it, nobody has to invent one. */
export const missingTargetRule: ItemRule = (one) => {
  const firstIsNo =
    one.answer.answer === 'no' && !(one.effective === 'notApplicable' && !hasSecond(one.answer));
  if (!firstIsNo || one.answer.targetDate !== null || isExistence(one)) return none;
  return one.effective === 'yes'
    ? found(one, 'earlier-target-missing')
    : found(one, 'missing-target', { first: one.range.first, last: one.range.last });
};

export const targetRangeRule: ItemRule = (one) => {
  const { targetDate, date } = one.answer;
  if (targetDate === null) return none;
  return [
    ...(inRange(one, targetDate)
      ? none
      : found(one, 'target-outside-fiscal-year', rangeParams(one, targetDate))),
    ...(date !== null && targetDate < date
      ? found(one, 'target-before-confirmation', { target: targetDate, date })
      : none),
  ];
};

/** A target beside はい, or beside いいえ for 0-1. One that a later はい has met stays where it is. */
export const superfluousTargetRule: ItemRule = (one) => {
  const { answer, targetDate } = one.answer;
  if (targetDate === null) return none;
  return answer === 'yes' || isExistence(one)
    ? found(one, 'target-without-need', { target: targetDate })
    : none;
};

/** S0 12-C-10: after a second いいえ go on until はい; the form has no column for the new target. */
export const nextTargetRule: ItemRule = (one) => {
  const { answer } = one;
  if (!hasSecond(answer) || one.effective !== 'no' || isExistence(one)) return none;
  const target = answer.nextTargetDate ?? null;
  if (target === null) return found(one, 'next-target-missing');
  const date = answer.second.date;
  return [
    ...(inRange(one, target)
      ? none
      : found(one, 'next-target-outside-fiscal-year', rangeParams(one, target))),
    ...(date !== null && target < date
      ? found(one, 'next-target-before-confirmation', { target, date })
      : none),
  ];
};

export const overdueRule: ItemRule = (one) =>
  isOverdue(one.answer, one.today) && !isExistence(one)
    ? found(one, 'overdue', { target: currentTarget(one.answer) ?? '' })
    : none;
