/** How the texts of a ledger are folded before the patterns of `regulations/products` run on them. */
import { foldCase } from '../calendar/width.ts';

/** Longest text that a pattern is run on, characters. */
const TEXT_LIMIT = 200;

/** `Ｗｉｎｄｏｗｓ® 10` → `windows 10`; cut to the limit. */
export function patternText(...texts: readonly string[]): string {
  const marks = /[®©™]|\((?:r|c)\)/gi;
  return foldCase(texts.join(' ').replace(marks, '')).slice(0, TEXT_LIMIT);
}
