/**
 * Texts one slip apart, looked up by their halves (R-E3): where one letter is missing, added, another or changed places with the next, the
 * half without the slip stands unchanged.
 */

const SHORTEST = 3;

/** Equal, or one letter missing, added, another, or changed places with the next. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let begin = 0;
  while (begin < short.length && short[begin] === long[begin]) begin++;
  let end = 0;
  while (end < short.length - begin && short.at(-1 - end) === long.at(-1 - end)) end++;
  const differing = short.length - begin - end;
  if (differing === 0) return true;
  if (short.length !== long.length) return false;
  const isExchange = short[begin] === long[begin + 1] && short[begin + 1] === long[begin];
  return differing === 1 || (differing === 2 && isExchange);
}

const headKey = (length: number, head: string) => `${length}<${head}`;
const tailKey = (length: number, tail: string) => `${length}>${tail}`;

export class NearIndex<V> {
  private readonly halves = new Map<string, { text: string; value: V }[]>();

  /** Shorter texts than three letters have too many neighbours. */
  add(text: string, value: V): void {
    if (text.length < SHORTEST) return;
    const half = text.length >> 1;
    this.put(headKey(text.length, text.slice(0, half)), text, value);
    this.put(tailKey(text.length, text.slice(half)), text, value);
  }

  private put(key: string, text: string, value: V): void {
    const list = this.halves.get(key);
    if (list) list.push({ text, value });
    else this.halves.set(key, [{ text, value }]);
  }

  get(text: string): ReadonlySet<V> {
    const found = new Set<V>();
    if (text.length < SHORTEST) return found;
    for (const length of [text.length - 1, text.length, text.length + 1]) {
      const half = length >> 1;
      this.collect(headKey(length, text.slice(0, half)), text, found);
      this.collect(tailKey(length, text.slice(text.length - length + half)), text, found);
    }
    return found;
  }

  private collect(key: string, text: string, found: Set<V>): void {
    const known = this.halves.get(key);
    if (known === undefined) return;
    for (const { text: other, value } of known) if (isOneSlip(text, other)) found.add(value);
  }
}
