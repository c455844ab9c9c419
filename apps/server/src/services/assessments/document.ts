import type { AnswerDocument, ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { LoadedAssessment } from './load.ts';

/** The facility's answers as an answer document. A proposal stands in its row, but is no answer (R-B12). */
export function answerDocument(loaded: LoadedAssessment): AnswerDocument {
  const items: Record<string, ItemAnswer> = {};
  for (const answer of loaded.answers) {
    if (answer.systemId === null) items[answer.itemId] = answer.value;
  }
  return {
    format: 'mamori.answers/1',
    edition: loaded.edition.id,
    subject: { name: loaded.facilityName, facilityCode: loaded.facilityCode },
    context: loaded.context,
    items,
    diagnostics: [],
  };
}
