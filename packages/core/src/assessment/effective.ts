/** The effective answer of an item is its latest confirmation (RULES, One item; R-B2). */
import type { ItemVerdict } from '../verdict.ts';
import type { AnswerValue, Confirmation, IsoDate, ItemAnswer, LaterConfirmation } from './answer-document.ts';
import { declaresNotApplicable } from './note.ts';

export type Round = 'first' | 'between' | 'second';

export interface RoundConfirmation extends LaterConfirmation {
  readonly round: Round;
}

/** A second column with neither answer nor date is an empty one. */
export function hasSecond(answer: ItemAnswer): answer is ItemAnswer & { readonly second: Confirmation } {
  return answer.second !== null && (answer.second.answer !== null || answer.second.date !== null);
}

/** All confirmations, oldest first; the target of the latest one is `nextTargetDate`. */
export function confirmations(answer: ItemAnswer): readonly RoundConfirmation[] {
  const first = {
    round: 'first',
    answer: answer.answer,
    date: answer.date,
    targetDate: answer.targetDate,
  } as const;
  const between = (answer.between ?? []).map((entry) => ({ round: 'between', ...entry }) as const);
  if (!hasSecond(answer)) return [first, ...between];
  return [
    first,
    ...between,
    { round: 'second', ...answer.second, targetDate: answer.nextTargetDate ?? null },
  ];
}

export function latestConfirmation(answer: ItemAnswer): RoundConfirmation {
  const all = confirmations(answer);
  const answered = all.filter((entry) => entry.answer !== null);
  return (
    answered.at(-1) ?? {
      round: 'first',
      answer: answer.answer,
      date: answer.date,
      targetDate: answer.targetDate,
    }
  );
}

/** いいえ with 対象外 in the note is not applicable, however the document came about (R-B4). */
export function effectiveAnswer(answer: ItemAnswer): AnswerValue {
  const latest = latestConfirmation(answer).answer;
  return latest === 'no' && declaresNotApplicable(answer.note) ? 'notApplicable' : latest;
}

/** The target that counts now; null unless the effective answer is いいえ. */
export function currentTarget(answer: ItemAnswer): IsoDate | null {
  return effectiveAnswer(answer) === 'no' ? latestConfirmation(answer).targetDate : null;
}

/** Blank counts as unknown in every sum. */
export function verdictOf(value: AnswerValue): ItemVerdict {
  return value ?? 'unknown';
}

export function effectiveVerdict(answer: ItemAnswer | undefined): ItemVerdict {
  return answer === undefined ? 'unknown' : verdictOf(effectiveAnswer(answer));
}

/** RULES, One item: target passed and nothing confirmed since then: overdue, not invalid. */
export function isOverdue(answer: ItemAnswer, today: IsoDate): boolean {
  const target = currentTarget(answer);
  return target !== null && target < today;
}

/**
 * A further confirmation. The first one fills the first column; a later one becomes the latest, and the one it replaces moves between (the form
 * has two columns only, R-B2).
 */
export function confirmAgain(answer: ItemAnswer, next: LaterConfirmation): ItemAnswer {
  if (answer.answer === null) return { ...answer, ...next };
  const second = { answer: next.answer, date: next.date };
  if (!hasSecond(answer)) return { ...answer, second, nextTargetDate: next.targetDate };
  const replaced = { ...answer.second, targetDate: answer.nextTargetDate ?? null };
  return {
    ...answer,
    second,
    nextTargetDate: next.targetDate,
    between: [...(answer.between ?? []), replaced],
  };
}

/** Whether anything at all has been written into the row. */
export function isBlank(answer: ItemAnswer | undefined): boolean {
  if (answer === undefined) return true;
  const dated = confirmations(answer).some(
    (c) => c.answer !== null || c.date !== null || c.targetDate !== null,
  );
  return !dated && answer.note.trim() === '';
}
