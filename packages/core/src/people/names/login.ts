/** What a login name says of a person: `t.yamada`, `yamada-t`, `taro.yamada2`, `d0200123` (R-E3; S2 アカウント gives the last kind). */
import { kanaToLatin } from './kana.ts';
import { markedReading, readingKey } from './romaji.ts';

export const LOGIN_PATTERNS = ['full', 'initial', 'family'] as const;
/** `full`: both names; `initial`: one of them and a letter of the other; `family`: only that. */
export type LoginPattern = (typeof LOGIN_PATTERNS)[number];

export interface LoginReading {
  /** Keys under which `loginKeys` of a person are looked up; empty where it holds no word. */
  readonly keys: readonly string[];
  /** The only run of digits, where there is one and at most three letters stand before or behind it. */
  readonly number: string | null;
}

const key = (text: string) => readingKey(markedReading(text));

/** Domain and host are left away: `HOSP\t.yamada`, `t.yamada@hosp.example`. */
export function bareLogin(login: string): string {
  return login
    .normalize('NFKC')
    .trim()
    .replace(/^.*[\\/]/, '')
    .replace(/@.*$/, '')
    .toLowerCase();
}

export function readLogin(login: string): LoginReading {
  const bare = bareLogin(login);
  const words = bare
    .replace(/\d+/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const joined = key(words.join(''));
  const keys = [...new Set([words.map(key).join(''), joined])].filter((one) => one.length >= 3);
  const number = /^\p{L}{0,3}[-_.]?(\d{3,})[-_.]?\p{L}{0,2}$/u.exec(bare)?.[1] ?? null;
  return { keys, number };
}

/** Names in Latin letters or kana, one word each. */
export function loginKeys(family: string, given: string): readonly (readonly [string, LoginPattern])[] {
  const latin = (text: string) => (/^[\p{Script=Latin}\s'-]+$/u.test(text) ? text : kanaToLatin(text));
  const [f, g] = [latin(family), latin(given)];
  if (f === '' || g === '') return [];
  // As one word and word by word: `tohno` is a letter before a long vowel.
  const both = (a: string, b: string) => [key(a + b), key(a) + key(b)];
  const [fi, gi] = [f.charAt(0), g.charAt(0)];
  return [
    ...[...both(f, g), ...both(g, f)].map((one) => [one, 'full'] as const),
    ...[...both(f, gi), ...both(gi, f), ...both(g, fi), ...both(fi, g)].map(
      (one) => [one, 'initial'] as const,
    ),
    [key(f), 'family'],
  ];
}
