/** Comparing printed wordings: what a person's spaces, widths, brackets and line breaks do not change. */
import { squeeze } from '@mamori/core/calendar/width';

/** Letters and digits only, width folded: two wordings with the same result are the same wording. */
export function essence(text: string): string {
  return squeeze(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Number in front of an item: `(7)`, `（７）`, `⑦`, `2-⑦`, `2(7)`, `7.`. */
const NUMBER =
  /^\s*(?:([0-9０-９]{1,2})\s*[-‐－ー.．]?\s*)?(?:[(（]\s*([0-9０-９]{1,2})\s*[)）]|([①-⑳㉑-㉟])|([0-9０-９]{1,2})\s*[.．、)）])\s*/u;

export interface NumberedText {
  /** 7; null where none is printed. */
  readonly number: number | null;
  /** Section number where it is printed with the item, `2` of `2-⑦`. */
  readonly section: number | null;
  /** As printed: `(7)`, `⑦`. */
  readonly printed: string;
  readonly text: string;
}

export function splitNumber(text: string): NumberedText {
  const match = NUMBER.exec(text);
  if (!match) return { number: null, section: null, printed: '', text };
  const [whole, section, bracketed, circled, dotted] = match;
  const number = circled ? circledNumber(circled) : Number((bracketed ?? dotted ?? '').normalize('NFKC'));
  return {
    number,
    section: section === undefined ? null : Number(section.normalize('NFKC')),
    printed: whole.trim(),
    text: text.slice(whole.length),
  };
}

export function circledNumber(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
}

/** A number standing alone in its cell; undefined for other texts. */
export function loneNumber(text: string): NumberedText | undefined {
  const split = splitNumber(`${text.trim()} `);
  if (split.number !== null && split.text.trim() === '') return split;
  const bare = /^(\d{1,2})$/.exec(squeeze(text));
  if (bare) return { number: Number(bare[1]), section: null, printed: text.trim(), text: '' };
  const joined = /^(\d{1,2})[-‐ー](\d{1,2})$/.exec(squeeze(text));
  return joined
    ? { number: Number(joined[2]), section: Number(joined[1]), printed: text.trim(), text: '' }
    : undefined;
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
