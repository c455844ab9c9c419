import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { currentTarget } from '@mamori/core/assessment/effective';
import { fillPlan } from '@mamori/core/assessment/plan-note';
import { planOf, useRecords } from './records-data.ts';

/** Puts the recorded plan, its end and the next check into a ready sentence (R-B5). */
export function useFilledPlan(
  assessmentId: string,
  itemId: string,
  value: ItemAnswer,
): (sentence: string) => string {
  const { plan } = useRecords(assessmentId, itemId);
  return (sentence) => (plan ? fillPlan(sentence, planOf(plan), currentTarget(value)) : sentence);
}
