/** What the rules say of a vendor's answers before they are sent (R-B7, R-C2). */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { isBlank } from '@mamori/core/assessment/effective';
import { checkAnswers } from '@mamori/core/assessment/validity';
import { editionItems } from '@mamori/core/edition-items';
import type { Edition } from '@mamori/regulations/model/edition';
import { type Judging, toProblem } from '../assessments/item-state.ts';

export function checkGuest(edition: Edition, document: AnswerDocument, { today, locale }: Judging) {
  const problems = checkAnswers(edition, document, { today }).map((one) => toProblem(one, locale));
  const items = editionItems(edition);
  return {
    complete: !problems.some(({ severity }) => severity === 'error'),
    answered: items.filter(({ id }) => !isBlank(document.items[id])).length,
    total: items.length,
    problems,
  };
}
