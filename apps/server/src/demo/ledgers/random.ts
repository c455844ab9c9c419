/** Chance that is the same at every start: made-up data looks alike on all screens and in all tests. */

export interface Random {
  /** From 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  /** Both ends included. */
  readonly between: (from: number, to: number) => number;
  /** True with this share, 0 to 1. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** As many signs out of these. */
  readonly signs: (count: number, alphabet: string) => string;
}

/** mulberry32: 32 bits of state are plenty for names and dates. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (wanted) => share() < wanted,
    pick: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new RangeError('nothing to pick from');
      return choices[below(choices.length)] as T;
    },
    signs: (count, alphabet) =>
      Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}
