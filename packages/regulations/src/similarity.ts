/** How alike two wordings are: pairs of neighbouring characters, the rare ones counting more. */
import { normalise } from './normalise.ts';

export interface Similarity {
  /** 0…1 over both texts; 1 only when the normalised texts are equal. */
  readonly score: number;
  /** How much of the older text stands in the newer one, 0…1. */
  readonly olderKept: number;
  /** How much of the newer text comes from the older one, 0…1. */
  readonly newerKnown: number;
}

export type Compare = (older: string, newer: string) => Similarity;

/**
 * A comparison for one pair of editions. Endings such as 「を実施している。」 stand in nearly every item and would make
 * all of them alike; weights by rarity (inverse document frequency) take that out without a list of stop words.
 */
export function comparer(texts: readonly string[]): Compare {
  const weight = rarity(texts);
  return (older, newer) => {
    if (normalise(older) === normalise(newer)) return { score: 1, olderKept: 1, newerKnown: 1 };
    const a = pairsOf(older);
    const b = pairsOf(newer);
    const common = total(new Map([...a].map(([pair, n]) => [pair, Math.min(n, b.get(pair) ?? 0)])), weight);
    const [sizeA, sizeB] = [total(a, weight), total(b, weight)];
    // Below 1: unequal texts are never the same, however alike.
    const share = (value: number) => Math.min(0.999, Math.round(value * 1000) / 1000);
    return {
      score: share((2 * common) / (sizeA + sizeB)),
      olderKept: share(common / sizeA),
      newerKnown: share(common / sizeB),
    };
  };
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...normalise(text)];
  const pairs = new Map<string, number>();
  const list =
    characters.length < 2 ? [characters.join('')] : characters.slice(1).map((c, i) => `${characters[i]}${c}`);
  for (const pair of list) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return pairs;
}

function rarity(texts: readonly string[]): (pair: string) => number {
  const documents = [...new Set(texts.map(normalise))];
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const pair of pairsOf(document).keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log(1 + documents.length / (counts.get(pair) ?? 1));
}

function total(pairs: ReadonlyMap<string, number>, weight: (pair: string) => number): number {
  let sum = 0;
  for (const [pair, count] of pairs) sum += count * weight(pair);
  return sum;
}
