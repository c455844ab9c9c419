/** What follows when a person chooses an answer; the rules of the form decide, the page only applies them. */

import type { AnswerValue, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { confirmAgain } from '@mamori/core/assessment/effective';
import { today } from '../../ui/date/japan-day.ts';

/** First column: the day of confirmation is today unless one stands there; only いいえ has a target date (R-B3). */
export function chooseFirst(row: ItemAnswer, answer: AnswerValue): Partial<ItemAnswer> {
  if (answer === null) return { answer, date: null, targetDate: null, second: null };
  return { answer, date: row.date ?? today(), ...(answer === 'no' ? {} : { targetDate: null }) };
}

/** A further confirmation of today; the one it replaces is kept between (R-B2). */
export function addConfirmation(row: ItemAnswer): ItemAnswer {
  return confirmAgain(row, { answer: null, date: today(), targetDate: null });
}

export function chooseSecond(row: ItemAnswer, answer: AnswerValue): Partial<ItemAnswer> {
  const date = row.second?.date ?? today();
  return {
    second: answer === null ? null : { answer, date },
    ...(answer === 'no' ? {} : { nextTargetDate: null }),
  };
}

export function fiscalYearRange(fiscalYear: number): { first: string; last: string } {
  return { first: `${fiscalYear}-04-01`, last: `${fiscalYear + 1}-03-31` };
}
