/** The data of a checklist page in the shape that its parts use. */
import type { CallOutput } from '@mamori/contract/client';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';

export type Assessment = CallOutput<'getAssessment'>;
export type Edition = CallOutput<'getEdition'>['edition'];
export type Difference = CallOutput<'getEdition'>['difference'][number];
export type StoredAnswer = Assessment['answers'][number];
export type ItemState = Assessment['items'][number];
export type ChecklistSystem = Assessment['systems'][number];
export type Item = Edition['pages'][number]['sections'][number]['groups'][number]['items'][number];
export type Section = Edition['pages'][number]['sections'][number];

export interface Checklist {
  readonly assessment: Assessment;
  readonly edition: Edition;
  readonly differences: readonly Difference[];
  readonly canEdit: boolean;
}

export function itemsOf(edition: Edition): readonly Item[] {
  return edition.pages.flatMap((page) =>
    page.sections.flatMap((section) => section.groups.flatMap((group) => group.items)),
  );
}

export function stateOf(assessment: Assessment, itemId: string): ItemState | undefined {
  return assessment.items.find((state) => state.itemId === itemId);
}

export function answerOf(
  assessment: Assessment,
  itemId: string,
  systemId: string | null,
): StoredAnswer | undefined {
  return assessment.answers.find((answer) => answer.itemId === itemId && answer.systemId === systemId);
}

/** The schema's output allows `undefined` where the core leaves a key out; the values are the same. */
export const rowOf = (answer: StoredAnswer): ItemAnswer => answer.value as ItemAnswer;

/** How people say the item: `2-⑦`, `医療情報システムの有無`. */
export const itemLabel = (item: Item): string => item.label;
