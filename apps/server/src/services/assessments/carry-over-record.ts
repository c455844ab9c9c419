/** What a carry-over wrote and what stood there before, kept so that it can be taken back (R-B12). */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { BLANK_ANSWER } from '@mamori/core/assessment/answer-document';
import type { CarryOverUndo } from '@mamori/core/assessment/carry-over-apply';
import type { CarriedRecord } from '../item-records/carry.ts';
import type { LoadedAnswer, LoadedAssessment } from './load.ts';
import type { AnswerWrite } from './save-answer.ts';

export interface CarryOverRecord {
  readonly format: 'mamori.carry-over/1';
  readonly from: string;
  readonly to: string;
  readonly undo: CarryOverUndo;
  /** Where the earlier values came from. */
  readonly provenance: Readonly<Record<string, LoadedAnswer['provenance']>>;
  readonly skipped: readonly string[];
  /** Plans and originals that came along; records from before they existed have none. */
  readonly records?: readonly CarriedRecord[];
}

export function stateOf(value: ItemAnswer): 'confirmed' | 'proposed' {
  return value.proposal ? 'proposed' : 'confirmed';
}

/** The facility's own answers by item. */
export function facilityAnswers(loaded: LoadedAssessment): ReadonlyMap<string, LoadedAnswer> {
  const own = loaded.answers.filter((answer) => answer.systemId === null);
  return new Map(own.map((answer) => [answer.itemId, answer]));
}

/** Writes for new values of the facility's answers, each against the version that was loaded. */
export function answerWrites(
  loaded: LoadedAssessment,
  values: Readonly<Record<string, ItemAnswer>>,
  provenanceFor: (itemId: string) => AnswerWrite['provenance'],
): AnswerWrite[] {
  const now = facilityAnswers(loaded);
  return Object.entries(values).map(([itemId, value]) => ({
    assessmentId: loaded.id,
    itemId,
    systemId: null,
    basedOn: now.get(itemId)?.version ?? 0,
    value,
    state: stateOf(value),
    provenance: provenanceFor(itemId),
    reason: null,
  }));
}

/** Rows are never removed: where nothing stood before, a blank answer stands afterwards. */
export function restoredValues(
  undo: CarryOverUndo,
  kept: readonly string[],
): Readonly<Record<string, ItemAnswer>> {
  const restored = Object.keys(undo.written).filter((itemId) => !kept.includes(itemId));
  return Object.fromEntries(restored.map((itemId) => [itemId, undo.before[itemId] ?? BLANK_ANSWER]));
}
