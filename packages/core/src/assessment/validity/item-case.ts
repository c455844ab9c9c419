/** What the rules about one item look at. */
import type { Edition, Item } from '@mamori/regulations/model/edition';
import { type DateRange, fiscalYearRange } from '../../calendar/fiscal-year.ts';
import { EXISTENCE_ITEM, isVendorEdition } from '../../edition-items.ts';
import type { AnswerValue, AssessmentContext, IsoDate, ItemAnswer } from '../answer-document.ts';
import { effectiveAnswer } from '../effective.ts';
import type { Applicability } from '../fall-away.ts';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../problem.ts';

export interface ItemCase {
  readonly edition: Edition;
  readonly item: Item;
  readonly answer: ItemAnswer;
  readonly effective: AnswerValue;
  readonly context: AssessmentContext;
  readonly applicability: Applicability;
  readonly today: IsoDate;
  /** Days that dates and targets of this item may take. */
  readonly range: DateRange;
}

export type ItemRule = (one: ItemCase) => readonly Problem[];

/** The second page of the FY2023 form is due in FY2024: its targets may lie in either year (S1 参考1). */
export function itemRange(edition: Edition, item: Item): DateRange {
  return {
    first: fiscalYearRange(edition.fiscalYear).first,
    last: fiscalYearRange(Math.max(edition.fiscalYear, item.dueFiscalYear)).last,
  };
}

export function itemCase(
  edition: Edition,
  item: Item,
  answer: ItemAnswer,
  rest: Pick<ItemCase, 'context' | 'applicability' | 'today'>,
): ItemCase {
  return {
    edition,
    item,
    answer,
    effective: effectiveAnswer(answer),
    range: itemRange(edition, item),
    ...rest,
  };
}

export function found(one: ItemCase, code: ProblemCode, params: ProblemParams = {}): readonly Problem[] {
  return [problem(code, one.item, params)];
}

export const none: readonly Problem[] = [];

export const isExistence = (one: ItemCase): boolean => one.item.id === EXISTENCE_ITEM;
export const isVendorForm = (one: ItemCase): boolean => isVendorEdition(one.edition);
