/** What has to be done about plans over several years and about originals before the inspection (R-B5, R-M1; S2). Never blocks: the form itself is complete. */
import type { Edition, OriginalDocument } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems } from '../edition-items.ts';
import type { AnswerDocument } from './answer-document.ts';
import { effectiveVerdict } from './effective.ts';
import { deniesSystems } from './fall-away.ts';
import type { ImprovementPlan } from './item-records.ts';
import { mentionsPlan, namesPlan } from './plan-note.ts';

export interface RecordFacts {
  /** Whether each original is at hand (S2 現物確認); null = nobody has said, a missing key = not asked. */
  readonly originals?: Readonly<Partial<Record<OriginalDocument, boolean | null>>>;
  /** Plans by item; undefined = not asked. */
  readonly plans?: Readonly<Record<string, Pick<ImprovementPlan, 'name' | 'completion'>>>;
}

export const ORIGINAL_STATES = ['missing', 'contradicts', 'unstated'] as const;
type OriginalState = (typeof ORIGINAL_STATES)[number];

export const PLAN_STEP_CODES = ['plan-not-recorded', 'plan-not-in-note', 'plan-without-completion'] as const;

interface Found {
  readonly item: string;
  readonly label: string;
}

export interface FoundOriginal extends Found {
  readonly original: OriginalDocument;
  readonly state: OriginalState;
}

export interface FoundPlan extends Found {
  readonly code: (typeof PLAN_STEP_CODES)[number];
  readonly plan: string;
}

/** いいえ beside a document that does not exist says the same twice and asks for nothing. */
function stateOf(verdict: ReturnType<typeof effectiveVerdict>, exists: boolean | null | undefined) {
  if (verdict === 'yes' && exists === false) return 'contradicts';
  if (verdict === 'yes' && exists === null) return 'unstated';
  return verdict === 'unknown' && exists === false ? 'missing' : null;
}

export function originalsToDo(
  edition: Edition,
  document: AnswerDocument,
  facts: RecordFacts,
): FoundOriginal[] {
  if (deniesSystems(document)) return [];
  return editionItems(edition).flatMap(({ id, label, original }) => {
    if (original === undefined) return [];
    const state = stateOf(effectiveVerdict(document.items[id]), facts.originals?.[original]);
    return state === null ? [] : [{ item: id, label, original, state }];
  });
}

/** Items いいえ whose note and plan do not stand together. */
export function plansToDo(edition: Edition, document: AnswerDocument, facts: RecordFacts): FoundPlan[] {
  const { plans } = facts;
  if (plans === undefined) return [];
  return editionItems(edition).flatMap(({ id, label }): FoundPlan[] => {
    const row = document.items[id];
    if (id === EXISTENCE_ITEM || !row || effectiveVerdict(row) !== 'no') return [];
    const plan = plans[id];
    if (!plan)
      return mentionsPlan(row.note) ? [{ item: id, label, plan: '', code: 'plan-not-recorded' }] : [];
    const found = { item: id, label, plan: plan.name };
    return [
      ...(namesPlan(row.note, plan) ? [] : [{ ...found, code: 'plan-not-in-note' } as const]),
      ...(plan.completion === null ? [{ ...found, code: 'plan-without-completion' } as const] : []),
    ];
  });
}
