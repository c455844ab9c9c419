/**
 * What is missing before the hand-in, in the order of what to do first (R-M1, R-B8). Completeness (every required entry filled) and substance
 * (what the answers say) are judged apart: いいえ with a date is complete (R-B17).
 */
import type { Edition } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems, isVendorEdition } from '../edition-items.ts';
import type { AnswerDocument, IsoDate } from './answer-document.ts';
import { effectiveAnswer, isOverdue } from './effective.ts';
import { deniesSystems, itemsFallingAway } from './fall-away.ts';
import { type ReadinessFacts, type Step, stepsBeforeHandIn } from './readiness-steps.ts';
import type { CheckFacts } from './validity.ts';

export interface Progress {
  /** Items that need an answer and have one. */
  readonly answered: number;
  /** Items that need an answer. */
  readonly total: number;
}

export interface Substance {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  readonly unknown: number;
  readonly overdue: number;
}

export interface Readiness {
  /** Complete, consistent, no open question: it can be handed in. */
  readonly ready: boolean;
  /** Complete, but questions are open. */
  readonly blockedByQuestions: boolean;
  readonly progress: Progress;
  readonly substance: Substance;
  readonly steps: readonly Step[];
}

/** Items that may stay blank, and those due in a later year, are not counted. */
export function progressOf(edition: Edition, document: AnswerDocument, facts: CheckFacts = {}): Progress {
  const away = itemsFallingAway(edition, document, facts);
  const needed = editionItems(edition).filter(
    ({ id, dueFiscalYear }) =>
      (away.get(id)?.notation ?? 'notApplicable') === 'notApplicable' && dueFiscalYear <= edition.fiscalYear,
  );
  const answered = needed.filter(({ id }) => {
    const row = document.items[id];
    return row !== undefined && effectiveAnswer(row) !== null;
  });
  return { answered: answered.length, total: needed.length };
}

export function substanceOf(edition: Edition, document: AnswerDocument, today: IsoDate): Substance {
  const counts = { yes: 0, no: 0, notApplicable: 0, unknown: 0, overdue: 0 };
  const denied = !isVendorEdition(edition) && deniesSystems(document);
  for (const { id } of editionItems(edition)) {
    if (id === EXISTENCE_ITEM || denied) continue;
    const row = document.items[id];
    counts[(row && effectiveAnswer(row)) ?? 'unknown'] += 1;
    if (row && isOverdue(row, today)) counts.overdue += 1;
  }
  return counts;
}

export function readiness(
  edition: Edition,
  document: AnswerDocument,
  facts: ReadinessFacts,
  options: { readonly today: IsoDate },
): Readiness {
  const steps = stepsBeforeHandIn(edition, document, facts, options.today);
  const blocking = steps.filter((step) => step.blocking);
  return {
    ready: blocking.length === 0,
    blockedByQuestions: blocking.length > 0 && blocking.every((step) => step.kind === 'question'),
    progress: progressOf(edition, document, facts),
    substance: substanceOf(edition, document, options.today),
    steps,
  };
}
