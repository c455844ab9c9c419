/** What a login name says of a person: `t.yamada`, `yamada-t`, `taro.yamada2`, `d0200123` (R-E3; S2 アカウント gives the last kind). */

import { remembered } from '../../remembered.ts';
import { kanaToLatin } from './kana.ts';
import { markedReading, readingKey } from './romaji.ts';

export const LOGIN_PATTERNS = ['full', 'initial', 'family'] as const;
/** `full`: both names; `initial`: one of them and a letter of the other; `family`: only that. */
export type LoginPattern = (typeof LOGIN_PATTERNS)[number];

export const LOGIN_STYLES = {
  'family-given': 'full',
  'given-family': 'full',
  'family-initial': 'initial',
  'initial-family': 'initial',
  'given-initial': 'initial',
  'initial-given': 'initial',
  family: 'family',
} as const satisfies Readonly<Record<string, LoginPattern>>;
/** In which order, and which of the two is a letter. */
export type LoginStyle = keyof typeof LOGIN_STYLES;

export interface LoginReading {
  /** As `bareLogin`. */
  readonly bare: string;
  /** Keys under which `loginKeys` of a person are looked up; empty where it holds no word. */
  readonly keys: readonly string[];
  /** The only run of digits, where there is one and at most three letters stand before or behind it. */
  readonly number: string | null;
  /** Words that could be names; digits behind them tell the second `t.yamada` from the first. */
  readonly words: readonly string[];
  /** The sign between the first words, empty for one word. */
  readonly separator: string;
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

export const readLogin = remembered((login): LoginReading => {
  const bare = bareLogin(login);
  const words = bare
    .replace(/\d+/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const apart = words.map(key).join('');
  const keys = [...new Set([apart, words.length > 1 ? key(words.join('')) : apart])];
  return {
    bare,
    keys: keys.filter((one) => one.length >= 3),
    number: /^\p{L}{0,3}[-_.]?(\d{3,})[-_.]?\p{L}{0,2}$/u.exec(bare)?.[1] ?? null,
    words: words.filter((one) => one.length > 1),
    separator: /^\p{L}+([^\p{L}\d])\p{L}/u.exec(bare)?.[1] ?? '',
  };
});

/** Whether the last letter of a name and the first of the next could be one syllable or length: `to` + `hno`, `sino` + `umi`. */
const MEETING = /[ou] [ouh]|n n|[^aeioun] ./;

/** Names in Latin letters or kana, one word each. */
export function loginKeys(family: string, given: string): readonly (readonly [string, LoginStyle])[] {
  const latin = (text: string) => (/^[\p{Script=Latin}\s'-]+$/u.test(text) ? text : kanaToLatin(text));
  const [f, g] = [latin(family), latin(given)];
  if (f === '' || g === '') return [];
  const [fi, gi] = [f.charAt(0), g.charAt(0)];
  const keys = new Map([f, g, fi, gi].map((one) => [one, key(one)]));
  // As one word and word by word: `tohno` is a letter before a long vowel.
  const both = (a: string, b: string) => {
    const apart = `${keys.get(a)}${keys.get(b)}`;
    return MEETING.test(`${a.slice(-1)} ${b.charAt(0)}`.toLowerCase()) ? [key(a + b), apart] : [apart];
  };
  const as = (style: LoginStyle, a: string, b: string) => both(a, b).map((one) => [one, style] as const);
  return [
    ...as('family-given', f, g),
    ...as('given-family', g, f),
    ...as('family-initial', f, gi),
    ...as('initial-family', gi, f),
    ...as('given-initial', g, fi),
    ...as('initial-given', fi, g),
    [keys.get(f) ?? '', 'family'],
  ];
}
