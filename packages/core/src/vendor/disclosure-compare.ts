/**
 * Two versions of a disclosure side by side (R-C3): questions belong together by number and likeness of wording, so that a question that
 * was renumbered is found again and one that took the number of another is not mistaken for it.
 */
import { Wording } from '../wording.ts';
import type { DisclosureContent, DisclosureQuestion } from './disclosure.ts';

export interface ComparedQuestion {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** Title of the section in the newer version; of the older one for what was removed. */
  readonly section: string;
  readonly before: DisclosureQuestion | null;
  readonly after: DisclosureQuestion | null;
  readonly answerChanged: boolean;
  readonly wordingChanged: boolean;
  readonly numberChanged: boolean;
}

interface Placed {
  readonly section: string;
  readonly question: DisclosureQuestion;
  readonly number: string;
  readonly wording: Wording;
}

/** With the same number, half of the wording is enough; with another number it must be nearly the same. */
const SAME_NUMBER = 0.5;
const OTHER_NUMBER = 0.85;

const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();

function place({ sections }: DisclosureContent): Placed[] {
  return sections.flatMap(({ title, questions }) =>
    questions.map((question) => ({
      section: title,
      question,
      number: plainNumber(question.number),
      wording: new Wording(question.text),
    })),
  );
}

/** Newer question → older question. */
function pair(older: readonly Placed[], newer: readonly Placed[]): Map<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  const free = new Set(older);
  const take = (after: Placed, before: Placed | undefined) => {
    if (!before) return;
    pairs.set(after, before);
    free.delete(before);
  };
  for (const after of newer)
    take(
      after,
      best(after, free, (one) => one.number === after.number && after.number !== '', SAME_NUMBER),
    );
  for (const after of newer)
    if (!pairs.has(after))
      take(
        after,
        best(after, free, () => true, OTHER_NUMBER),
      );
  return pairs;
}

function best(
  after: Placed,
  free: ReadonlySet<Placed>,
  fits: (before: Placed) => boolean,
  least: number,
): Placed | undefined {
  let found: Placed | undefined;
  let likeness = least;
  for (const before of free) {
    if (!fits(before)) continue;
    const own = before.wording.likeness(after.wording);
    if (own > likeness || (own === likeness && !found)) [found, likeness] = [before, own];
  }
  return found;
}

/** In the order of the newer version; what was removed stands at the end. */
export function compareDisclosures(
  before: DisclosureContent,
  after: DisclosureContent,
): readonly ComparedQuestion[] {
  const [older, newer] = [place(before), place(after)];
  const pairs = pair(older, newer);
  const kept = new Set(pairs.values());
  const alone = { answerChanged: false, wordingChanged: false, numberChanged: false };
  return [
    ...newer.map((one): ComparedQuestion => {
      const { section, question } = one;
      const old = pairs.get(one);
      if (!old) return { kind: 'added', section, before: null, after: question, ...alone };
      const changes = {
        answerChanged: old.question.answer !== question.answer,
        wordingChanged: old.wording.essence !== one.wording.essence,
        numberChanged: old.number !== one.number,
      };
      const kind = Object.values(changes).some(Boolean) ? 'changed' : 'same';
      return { kind, section, before: old.question, after: question, ...changes };
    }),
    ...older
      .filter((one) => !kept.has(one))
      .map(({ section, question }): ComparedQuestion => {
        return { kind: 'removed', section, before: question, after: null, ...alone };
      }),
  ];
}
