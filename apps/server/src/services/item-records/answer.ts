/** Plans and originals as the API gives them. */
import type { OriginalRow, PlanRow } from '@mamori/contract/schemas/item-records';
import { currentTarget } from '@mamori/core/assessment/effective';
import { BLANK_ORIGINAL } from '@mamori/core/assessment/item-records';
import { editionItems } from '@mamori/core/edition-items';
import type { z } from 'zod';
import { answerDocument } from '../assessments/document.ts';
import type { LoadedAssessment } from '../assessments/load.ts';
import { writable } from '../writable.ts';
import type { LoadedOriginal, LoadedPlan, LoadedRecord } from './load.ts';

export type PlanAnswer = z.input<typeof PlanRow>;
export type OriginalAnswer = z.input<typeof OriginalRow>;

function stored({ itemId, version, files, updatedAt, updatedBy }: LoadedRecord) {
  return {
    itemId,
    version,
    attachmentIds: files.map((file) => file.id),
    files: files.map((file) => ({ ...file })),
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
}

/** The next check is the target of the answer: derived, not stored twice. */
function planAnswer(loaded: LoadedAssessment, plan: LoadedPlan): PlanAnswer {
  const row = answerDocument(loaded).items[plan.itemId];
  return { ...writable(plan.value), ...stored(plan), nextCheck: row ? currentTarget(row) : null };
}

export function plansOf(loaded: LoadedAssessment): PlanAnswer[] {
  return loaded.records.flatMap((one) => (one.kind === 'plan' ? [planAnswer(loaded, one)] : []));
}

/** One for every item that asks for an original; version 0 while nothing has been said. */
export function originalsOf(loaded: LoadedAssessment): OriginalAnswer[] {
  return editionItems(loaded.edition).flatMap(({ id, original }) => {
    if (original === undefined) return [];
    const found = loaded.records.find(
      (one): one is LoadedOriginal => one.kind === 'original' && one.itemId === id,
    );
    const own = found
      ? { ...found.value, ...stored(found) }
      : {
          ...BLANK_ORIGINAL,
          itemId: id,
          version: 0,
          attachmentIds: [],
          files: [],
          updatedAt: null,
          updatedBy: '',
        };
    return [{ ...own, original }];
  });
}
