/**
 * Romaji of names, whatever the system: Hepburn, Kunrei, keyboard spelling, passports (ou, oh, ō or nothing for a long o), tch and cch,
 * m before b (R-E3). A reading has a key that all spellings share, and the same letters with those long vowels in capitals that the spelling
 * shows: `Ohno` → `Ono`, `ono` → `ono`; オオノ → `Ono`, オノ → `ono`.
 */

import { remembered } from '../../remembered.ts';

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/si(?!h)/g, 'shi'],
  [/sy/g, 'sh'],
  [/ti/g, 'chi'],
  [/ty|cy/g, 'ch'],
  [/tu/g, 'tsu'],
  [/hu/g, 'fu'],
  [/(zi|di)/g, 'ji'],
  [/(zy|jy|dy)/g, 'j'],
  [/du/g, 'zu'],
  [/cch/g, 'tch'],
  [/m(?=[mbp])/g, 'n'],
  [/nn+/g, 'n'],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/ô|ō/g, 'O'],
  [/û|ū/g, 'U'],
  [/[âā]/g, 'a'],
  [/[îī]/g, 'i'],
  [/[êē]/g, 'e'],
  [/o[uo]/g, 'O'],
  [/oh(?![aiueoy])/g, 'O'],
  [/uu/g, 'U'],
  [/uh(?![aiueoy])/g, 'U'],
];

/** Whether any of them could apply: most names need none. */
const REWRITABLE = /[^a-z]|s[iy]|[tcdjz]y|[tdz]i|[dth]u|cc|m[mbp]|nn|[lv]|o[uoh]|u[uh]/;

/** Letters only, lower case, except for long o and u that the spelling shows. */
export const markedReading = remembered((text): string => {
  const letters = text.normalize('NFKC').toLowerCase().normalize('NFC');
  if (!REWRITABLE.test(letters)) return letters;
  let result = letters.replace(/[^a-zāīūēōâîûêô]/g, '');
  for (const [pattern, into] of REWRITES) result = result.replace(pattern, into);
  return result;
});

export const readingKey = (marked: string): string => marked.toLowerCase();

/** Of two spellings with one key: neither shows a length that the other, fuller one lacks. */
export function lengthsAgree(a: string, b: string): boolean {
  return covers(a, b) || covers(b, a);
}

/** Every length that `shown` shows is in `full`. */
export function covers(full: string, shown: string): boolean {
  return [...shown].every((letter, index) => letter === full[index] || letter !== letter.toUpperCase());
}
