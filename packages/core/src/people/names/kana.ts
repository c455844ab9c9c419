/** Kana of names: one form for widths and hiragana, and Latin letters for comparing a reading with romaji (R-E3). */

import { remembered } from '../../remembered.ts';

const SYLLABLES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to',
    'ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo',
    'ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo',
    'ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ bu',
    'キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo',
    'ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo',
    'ジャ ja ジュ ju ジョ jo ヂャ ja ヂュ ju ヂョ jo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo',
    'シェ she ジェ je チェ che ティ ti ディ di トゥ tu ドゥ du ファ fa フィ fi フェ fe フォ fo ウィ wi ウェ we',
    'ヴァ ba ヴィ bi ヴェ be ヴォ bo ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo',
  ]
    .join(' ')
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ')) ?? [],
);

const FOLDED = /^[\u30a1-\u30fa\u30fc]*$/;

/** Full-width katakana without spaces, marks and middle dots. */
export function foldKana(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0x60))
    .replace(/[\s・･゠=]/g, '')
    .replace(/[‐‑‒–—―−─━-]/g, 'ー');
}

export function isKana(text: string): boolean {
  const folded = foldKana(text);
  return folded !== '' && FOLDED.test(folded);
}

const SMALL = /[ァィゥェォッャュョヮ]/g;

/** As programs without small kana write it: シヨウタ for ショウタ, ハツトリ for ハットリ. */
export function enlarge(kana: string): string {
  return kana.replace(SMALL, (one) => (one === 'ヮ' ? 'ワ' : String.fromCodePoint(one.charCodeAt(0) + 1)));
}

/** As it is typed on a keyboard, every long vowel spelled: ショウタ → `shouta`, オオノ → `oono`. */
export const kanaToLatin = remembered((text): string => {
  const kana = foldKana(text);
  let latin = '';
  for (let at = 0; at < kana.length; ) {
    const two = SYLLABLES[kana.slice(at, at + 2)];
    const next = two ?? syllable(kana, at, latin);
    latin += next;
    at += two === undefined ? 1 : 2;
  }
  return latin;
});

function syllable(kana: string, at: number, before: string): string {
  const one = kana.charAt(at);
  if (one === 'ー') return /[aiueo]$/.exec(before)?.[0] ?? '';
  if (one !== 'ッ') return SYLLABLES[one] ?? '';
  const following = SYLLABLES[kana.slice(at + 1, at + 3)] ?? SYLLABLES[kana.charAt(at + 1)] ?? '';
  return following.startsWith('ch') ? 't' : following.charAt(0).replace(/[aiueon]/, '');
}
