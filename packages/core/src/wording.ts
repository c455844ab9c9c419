/** Comparing printed wordings: what a person's spaces, widths, brackets and line breaks do not change. */
import { squeeze } from './calendar/width.ts';

/** Letters and digits only, width folded: two wordings with the same result are the same wording. */
export function essence(text: string): string {
  return squeeze(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function pairs(text: string): Map<string, number> {
  const result = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    result.set(pair, (result.get(pair) ?? 0) + 1);
  }
  return result;
}

/** Below this likeness nothing is told apart: no comparison is worth its time. */
const UNLIKE = 0.5;

/** A wording prepared for many comparisons. */
export class Wording {
  readonly essence: string;
  private readonly pairs: ReadonlyMap<string, number>;

  constructor(text: string) {
    this.essence = essence(text);
    this.pairs = pairs(this.essence);
  }

  /** Shared letter pairs (Dice), 0 to 1; a wording contained in a longer one counts nearly as equal. */
  likeness(other: Wording): number {
    if (this.essence === other.essence) return this.essence === '' ? 0 : 1;
    const [short, long] =
      this.essence.length < other.essence.length ? [this, other] : ([other, this] as const);
    if (short.essence.length >= 8 && long.essence.includes(short.essence)) return 0.95;
    // Lengths this different cannot reach the likeness of one wording.
    if (2 * short.essence.length < UNLIKE * (short.essence.length + long.essence.length)) return 0;
    let shared = 0;
    for (const [pair, count] of short.pairs) shared += Math.min(count, long.pairs.get(pair) ?? 0);
    const total = this.essence.length + other.essence.length - 2;
    return total > 0 ? (2 * shared) / total : 0;
  }
}
