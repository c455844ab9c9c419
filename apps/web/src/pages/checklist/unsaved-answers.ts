/** Answers that could not be saved yet: kept in this tab until they are, also when their question is no longer open. */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { currentPerson } from '../../app/session.ts';
import {
  dropUnsaved,
  keepUnsaved,
  unsavedBy,
  unsavedChanged,
  unsavedKeys,
  unsavedOf,
} from '../../app/unsaved.ts';

export interface AnswerPlace {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly systemId: string | null;
}

interface Kept {
  readonly value: ItemAnswer;
  readonly version: number;
  readonly hasFailed?: boolean;
}

/** Item ids hold slashes. */
const keyOf = ({ assessmentId, itemId, systemId }: AnswerPlace) =>
  `answer ${assessmentId} ${itemId} ${systemId ?? ''}`;

/** Questions that are open: their own editor saves them. */
const editing = new Map<string, number>();

export function beginEditing(place: AnswerPlace): () => void {
  const key = keyOf(place);
  editing.set(key, (editing.get(key) ?? 0) + 1);
  return () => {
    editing.set(key, (editing.get(key) ?? 1) - 1);
    unsavedChanged();
  };
}

const isOpen = (place: AnswerPlace) => (editing.get(keyOf(place)) ?? 0) > 0;

export function keptAnswer(place: AnswerPlace): Kept | null {
  return unsavedOf(currentPerson(), keyOf(place)) as Kept | null;
}

export function keepAnswer(
  place: AnswerPlace,
  version: number,
  value: ItemAnswer | null,
  hasFailed = false,
): void {
  // The session may be gone by the time that a save fails.
  const person = currentPerson() ?? unsavedBy(keyOf(place));
  if (person && value) keepUnsaved(keyOf(place), { person, version, value, hasFailed });
}

export const forgetAnswer = (place: AnswerPlace) => dropUnsaved(keyOf(place));

/** What failed and whose question is not open. */
export function strandedAnswers(assessmentId: string): AnswerPlace[] {
  return unsavedKeys(currentPerson(), `answer ${assessmentId} `)
    .map((key): AnswerPlace => {
      const [, , itemId = '', systemId = ''] = key.split(' ');
      return { assessmentId, itemId, systemId: systemId || null };
    })
    .filter((place) => keptAnswer(place)?.hasFailed && !isOpen(place));
}
