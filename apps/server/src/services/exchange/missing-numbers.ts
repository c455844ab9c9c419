const SHOWN_AT_MOST = 20;

/**
 * Numbers of a sender's documents that have not come, up to the highest that has. `numbers`: the latest ones, any order; what is older
 * than the oldest of them is not looked at unless the list starts near 1.
 */
export function missingNumbers(numbers: readonly number[]): number[] {
  const known = new Set(numbers.filter((number) => number > 0));
  if (known.size === 0) return [];
  const highest = Math.max(...known);
  const missing: number[] = [];
  for (let number = highest - 1; number >= 1 && missing.length < SHOWN_AT_MOST; number -= 1) {
    if (!known.has(number)) missing.push(number);
    if (highest - number > numbers.length + SHOWN_AT_MOST) break;
  }
  return missing.reverse();
}
