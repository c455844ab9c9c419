/** How names get written in the sample: kana of old programs, slips, exchanged characters, five habits of romaji, logins. */
import { kanaToLatin } from '../../src/people/names/kana.ts';
import type { Random } from './sample-people.ts';

export const half = (kana: string) =>
  kana
    .normalize('NFD')
    .replace(/[ァ-ヶー゙゚]/g, (one) => HALF[one] ?? one)
    .normalize('NFC');
const HALF: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 0x3f }, (_, i) => String.fromCodePoint(0xff61 + i))
    .map((one) => [one.normalize('NFKC').normalize('NFKC'), one])
    .concat([
      ['゙', 'ﾞ'],
      ['゚', 'ﾟ'],
    ]),
);

export const large = (kana: string) =>
  kana.replace(/[ァィゥェォャュョッ]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 1));

export function slip(random: Random, text: string): string {
  const letters = [...text];
  const at = 1 + random.below(Math.max(1, letters.length - 1));
  const kind = random.below(4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters[at] = letters[at]?.normalize('NFD').charAt(0) ?? '';
  else if (kind === 2) letters.splice(at, 0, letters[at] ?? '');
  else
    letters[at] = /[a-z]/i.test(text)
      ? random.pick([...'aeiounrt'])
      : random.pick([...'アイウカシタナハマラン']);
  return letters.join('');
}

export const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  高: ['髙'],
  崎: ['﨑', '﨑', '嵜'],
  吉: ['𠮷'],
  沢: ['澤'],
  辺: ['邊', '邉', '邉'],
  斎: ['齋', '斉', '齊'],
  斉: ['斎', '齊'],
  浜: ['濱', '濵'],
  広: ['廣'],
  国: ['國'],
  桜: ['櫻'],
  滝: ['瀧'],
  関: ['關'],
  島: ['嶋'],
  富: ['冨'],
  瀬: ['瀨'],
  真: ['眞'],
  恵: ['惠'],
  栄: ['榮'],
  実: ['實'],
  々: ['々'],
  塚: ['塚'],
  柳: ['栁'],
};
export const HOMOPHONES: readonly (readonly [string, string])[] = [
  ['恵', '絵'],
  ['美', '見'],
  ['子', '古'],
  ['太', '多'],
  ['一', '市'],
  ['裕', '祐'],
  ['川', '河'],
  ['紀', '記'],
  ['郎', '朗'],
  ['香', '佳'],
  ['田', '多'],
  ['奈', '菜'],
  ['介', '助'],
  ['智', '知'],
];

/** Latin letters in one of five habits. */
export type Spelling = 'keyboard' | 'hepburn' | 'kunrei' | 'oh' | 'macron';
export function spell(kana: string, spelling: Spelling): string {
  const typed = kanaToLatin(kana);
  switch (spelling) {
    case 'keyboard':
      return typed;
    case 'hepburn':
      return typed
        .replace(/o[uo]/g, 'o')
        .replace(/uu/g, 'u')
        .replace(/n(?=[bmp])/g, 'm');
    case 'oh':
      return typed.replace(/o[uo](?![aiueoy])/g, 'oh').replace(/uu/g, 'u');
    case 'macron':
      return typed.replace(/o[uo]/g, 'ō').replace(/uu/g, 'ū');
    case 'kunrei':
      return typed
        .replace(/sh(?=[auo])/g, 'sy')
        .replace(/shi/g, 'si')
        .replace(/tch/g, 'tt')
        .replace(/ch(?=[auo])/g, 'ty')
        .replace(/chi/g, 'ti')
        .replace(/tsu/g, 'tu')
        .replace(/fu/g, 'hu')
        .replace(/j(?=[auo])/g, 'zy')
        .replace(/ji/g, 'zi');
  }
}
export const SPELLINGS: readonly Spelling[] = [
  'keyboard',
  'hepburn',
  'hepburn',
  'hepburn',
  'kunrei',
  'oh',
  'macron',
];
export const plain = (text: string) => text.normalize('NFD').replace(/[^a-z]/g, '');

export type LoginStyle =
  | 'given.family'
  | 'f-given'
  | 'family-g'
  | 'g.family'
  | 'familyg'
  | 'familygiven'
  | 'gfamily';
export const LOGIN_STYLES: readonly LoginStyle[] = [
  'given.family',
  'f-given',
  'family-g',
  'g.family',
  'familyg',
  'familygiven',
  'gfamily',
];
export function login(f: string, g: string, style: LoginStyle): string {
  const [fi, gi] = [f.charAt(0), g.charAt(0)];
  return {
    'given.family': `${g}.${f}`,
    'f-given': `${fi}-${g}`,
    'family-g': `${f}-${gi}`,
    'g.family': `${gi}.${f}`,
    familyg: f + gi,
    familygiven: f + g,
    gfamily: gi + f,
  }[style];
}
