/**
 * `check`: every problem of an answer document against its edition (R-B2…B5, R-B9, R-B16, R-A3, R-A4; RULES, One item and What falls
 * away). Severity says what it means for the hand-in; いいえ with a date is no problem at all (R-B17).
 */
import type { Edition, Item } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems, isVendorEdition } from '../edition-items.ts';
import { type AnswerDocument, BLANK_ANSWER, type IsoDate } from './answer-document.ts';
import { isBlank } from './effective.ts';
import { applicability, deniesSystems, type FallAwayFacts } from './fall-away.ts';
import { type Problem, problem } from './problem.ts';
import {
  blankRule,
  missingDateRule,
  noteAloneRule,
  noteBlanksRule,
  secondColumnRule,
} from './validity/blank.ts';
import { dateRangeRule, existingDaysRule, orderRule } from './validity/dates.ts';
import { type ItemRule, itemCase } from './validity/item-case.ts';
import {
  contextRule,
  contradictingAnswerRule,
  impossibleRule,
  notationRule,
  targetRule,
} from './validity/not-applicable.ts';
import { basisRule, plannedRule, riskKnownRule } from './validity/substance.ts';
import {
  missingTargetRule,
  nextTargetRule,
  overdueRule,
  superfluousTargetRule,
  targetRangeRule,
} from './validity/targets.ts';

/** What the product knows beyond the document. Undefined = not asked, null = not known. */
export interface CheckFacts extends FallAwayFacts {
  readonly registeredSystems?: number | null;
  readonly vendorForms?: number | null;
}

export interface CheckOptions {
  readonly today: IsoDate;
  readonly facts?: CheckFacts;
}

const ITEM_RULES: readonly ItemRule[] = [
  blankRule,
  noteAloneRule,
  noteBlanksRule,
  missingDateRule,
  secondColumnRule,
  missingTargetRule,
  targetRangeRule,
  superfluousTargetRule,
  nextTargetRule,
  contradictingAnswerRule,
  targetRule,
  impossibleRule,
  notationRule,
  contextRule,
  existingDaysRule,
  dateRangeRule,
  orderRule,
  overdueRule,
  basisRule,
  riskKnownRule,
  plannedRule,
];

function checkItem(edition: Edition, item: Item, document: AnswerDocument, options: CheckOptions): Problem[] {
  const one = itemCase(edition, item, document.items[item.id] ?? BLANK_ANSWER, {
    context: document.context,
    applicability: applicability(edition, item, document.context, options.facts),
    today: options.today,
  });
  return ITEM_RULES.flatMap((rule) => rule(one));
}

/** 0-1 いいえ: complete, unless something else says that systems exist (R-A4). */
function checkWithoutSystems(edition: Edition, document: AnswerDocument, facts: CheckFacts): Problem[] {
  const existence = editionItems(edition).find((item) => item.id === EXISTENCE_ITEM) ?? null;
  const filled = editionItems(edition).filter(
    (item) => item.id !== EXISTENCE_ITEM && !isBlank(document.items[item.id]),
  );
  return [
    ...filled.map((item) => problem('filled-without-system', item)),
    ...((facts.registeredSystems ?? 0) > 0
      ? [problem('systems-registered-without-system', existence, { count: facts.registeredSystems ?? 0 })]
      : []),
    ...((facts.vendorForms ?? 0) > 0
      ? [problem('vendor-forms-without-system', existence, { count: facts.vendorForms ?? 0 })]
      : []),
  ];
}

function checkDocument(edition: Edition, document: AnswerDocument): Problem[] {
  const known = new Set(editionItems(edition).map((item) => item.id));
  const nameless = isVendorEdition(edition) && (document.subject.name ?? '').trim() === '';
  return [
    ...(document.edition === edition.id
      ? []
      : [problem('edition-mismatch', null, { expected: edition.id, found: document.edition })]),
    ...Object.keys(document.items)
      .filter((id) => !known.has(id))
      .map((id) => problem('unknown-item', { id, label: id }, { edition: edition.id })),
    ...(nameless ? [problem('subject-missing', null)] : []),
  ];
}

/** All problems, those of the document first, then in print order. */
export function checkAnswers(edition: Edition, document: AnswerDocument, options: CheckOptions): Problem[] {
  const denies = !isVendorEdition(edition) && deniesSystems(document);
  const items = editionItems(edition).filter((item) => !denies || item.id === EXISTENCE_ITEM);
  return [
    ...checkDocument(edition, document),
    ...items.flatMap((item) => checkItem(edition, item, document, options)),
    ...(denies ? checkWithoutSystems(edition, document, options.facts ?? {}) : []),
  ];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'error');
}
