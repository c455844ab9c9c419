/** Folding of what people type: full-width to half-width, the many dashes and spaces to one. */

const DASHES = /[‐‑‒–—―−─━ー⁃﹣]/g;

/** NFKC, one space for any white space, trimmed. `令和７年` → `令和7年`, `㋿` → `令和`. */
export function foldWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim();
}

/** For names and searches, where case does not matter either. `ＰＣ－１` → `pc-1`. */
export function foldCase(text: string): string {
  return foldWidth(text).toLowerCase();
}

/** For dates and numbers only: there the long-vowel mark ー is a mistyped hyphen. */
export function foldDashes(text: string): string {
  return text.replace(DASHES, '-');
}

/** Removes every space: `はい ・ いいえ` → `はい・いいえ`. */
export function squeeze(text: string): string {
  return foldWidth(text).replace(/ /g, '');
}
