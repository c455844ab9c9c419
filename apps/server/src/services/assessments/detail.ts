/** The page data of a checklist. */
import type { AssessmentDetail, StoredAnswer } from '@mamori/contract/schemas/assessment';
import { editionItems } from '@mamori/core/edition-items';
import type { z } from 'zod';
import { itemStates, type Judging } from './item-state.ts';
import type { LoadedAnswer, LoadedAssessment } from './load.ts';
import { provenanceText } from './provenance.ts';

export function storedAnswer(answer: LoadedAnswer, judging: Judging): z.input<typeof StoredAnswer> {
  return {
    itemId: answer.itemId,
    systemId: answer.systemId,
    version: answer.version,
    value: answer.value as z.input<typeof StoredAnswer>['value'],
    state: answer.state,
    provenance: provenanceText(answer.provenance, judging.locale),
    updatedAt: answer.updatedAt.toISOString(),
    updatedBy: answer.updatedBy,
  };
}

/** An item counts as answered when the facility has confirmed an answer or it falls away. */
export function progressOf(states: readonly { verdict: string; fallsAway: object | null }[]) {
  const total = states.length;
  const answered = states.filter((state) => state.verdict !== 'unknown' || state.fallsAway).length;
  return { answered, total, percent: total === 0 ? 0 : Math.floor((answered / total) * 100) };
}

export function assessmentDetail(
  loaded: LoadedAssessment,
  judging: Judging,
): z.input<typeof AssessmentDetail> {
  const items = itemStates(loaded, judging);
  const order = new Map(editionItems(loaded.edition).map((item, index) => [item.id, index]));
  const answers = loaded.answers.filter((answer) => order.has(answer.itemId));
  return {
    id: loaded.id,
    version: loaded.version,
    editionId: loaded.edition.id,
    fiscalYear: loaded.edition.fiscalYear,
    status: loaded.status,
    context: loaded.context,
    answers: answers.map((answer) => storedAnswer(answer, judging)),
    items,
    systems: loaded.systems.map(({ id, name, deviceClasses, vendorName }) => ({
      id,
      name,
      deviceClasses,
      vendorName,
    })),
    progress: progressOf(items),
    changeNumber: loaded.changeNumber,
  };
}
