/**
 * Before a person of the vendor approves the answers of a product version they are held against the rules of the form (R-B2…B5, R-B9).
 * Items that depend on the customer are judged when the customer's answer is there.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import { type IsoDate, type ItemAnswer, UNKNOWN_CONTEXT } from '../assessment/answer-document.ts';
import { sameRow } from '../assessment/compare.ts';
import type { Problem } from '../assessment/problem.ts';
import { checkAnswers } from '../assessment/validity.ts';
import { editionItems } from '../edition-items.ts';
import type { SetItem } from './compose-answers.ts';

export type SetItems = Readonly<Record<string, SetItem>>;

const answersOf = (items: SetItems): Record<string, ItemAnswer> =>
  Object.fromEntries(Object.entries(items).map(([id, one]) => [id, one.value]));

export function checkSet(
  edition: Edition,
  items: SetItems,
  options: { readonly today: IsoDate; readonly vendorName: string },
): readonly Problem[] {
  const document = {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: options.vendorName },
    context: UNKNOWN_CONTEXT,
    items: answersOf(items),
    diagnostics: [],
  } as const;
  return checkAnswers(edition, document, { today: options.today }).filter(
    ({ item }) => item === null || items[item]?.perCustomer !== true,
  );
}

/** Items that are not as they were approved, in print order: a correction under way (R-C5). */
export function changedSinceReview(edition: Edition, items: SetItems, reviewed: SetItems): readonly string[] {
  return editionItems(edition)
    .map(({ id }) => id)
    .filter((id) => !sameItem(items[id], reviewed[id]));
}

function sameItem(now: SetItem | undefined, then: SetItem | undefined): boolean {
  const perCustomer = (one: SetItem | undefined) => one?.perCustomer ?? false;
  if (perCustomer(now) !== perCustomer(then)) return false;
  if ((now?.question ?? '') !== (then?.question ?? '')) return false;
  return sameRow(now?.value, then?.value);
}
