/**
 * How one person's name is written with different characters (R-E3). Three kinds are kept apart, the surest first: glyphs of one character
 * that fonts and old systems swap; the old form that 常用漢字表 (平成22年内閣告示第2号) gives in brackets beside the new one; and different
 * characters that lists confuse. Only the first is the same writing. The third never decides anything alone: 斉藤 and 斎藤 are two names.
 */

import { remembered } from '../../remembered.ts';

/** Each group begins with the character that stands for it. Unicode IVD (Adobe-Japan1, Moji_Joho) lists the rest as its glyphs. */
const SAME_GLYPH = '高髙 崎﨑 吉𠮷 徳德 桑桒 柳栁桺 濱濵 強强 清淸 青靑 瀬瀨 彦彥 昇曻 ケヶ';

/** New form first, then its 康熙字典体 (常用漢字表, 人名用漢字) or 異体字 (戸籍統一文字): often one person, though registered as another writing. */
const OLD_FORM =
  '崎嵜碕 沢澤 辺邊 斎齋 斉齊 浜濱 広廣 国國 桜櫻 竜龍 滝瀧 栄榮 関關 黒黑 条條 壮壯 真眞 蔵藏 実實 寿壽 鉄鐵 剣劍 恵惠 静靜 豊豐 満滿 万萬 塩鹽 県縣 応應 礼禮 弥彌 為爲 与與 亀龜 尭堯 遥遙 桧檜 薮藪 篭籠 来來 両兩 総總 緑綠 渓溪 鶏鷄 円圓 学學 団團 図圖 巌巖 荘莊 駅驛 覚覺 暁曉 勲勳 児兒 穂穗 薫薰 楽樂 縄繩 浅淺 島嶋嶌 富冨 館舘 峰峯 槙槇 涼凉 曽曾 梅楳 晃晄 間閒 頼賴';

/** Different characters, each used in names, that people and systems take for each other. */
const CONFUSED = '斎斉 辺邉 太大 巳己已 裕祐佑 阿安 川河 坂阪 中仲 伸信 朗郎 之乃 美実 幸孝 萩荻 菅管';

type Fold = (text: string) => string;

function fold(groups: string): Fold {
  const table = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const [first = '', ...rest] = group;
    for (const one of rest) table.set(one, first);
  }
  const pattern = new RegExp(`[${[...table.keys()].join('')}]`, 'gu');
  return (text) => text.replace(pattern, (one) => table.get(one) ?? one);
}

const foldSame = fold(SAME_GLYPH);
const foldOld = fold(OLD_FORM);
const foldConfused = fold(CONFUSED);
const SELECTORS = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
const HIRAGANA = /[\u3041-\u3096]/g;

/** Width, variation selectors, 々, kana and glyphs of one character folded: equal means written the same. */
export function foldGlyphs(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(SELECTORS, '')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(HIRAGANA, (one) => String.fromCodePoint(one.charCodeAt(0) + 0x60))
    .replace(/(.)々/gu, '$1$1');
  return foldSame(plain);
}

export type WrittenLikeness = 'same' | 'old-form' | 'confused';

export interface WrittenForms {
  readonly glyphs: string;
  readonly old: string;
  /** Equal for every pair that could be one name; the key of an index. */
  readonly loosest: string;
}

export const writtenForms = remembered((text): WrittenForms => {
  const glyphs = foldGlyphs(text);
  const old = foldOld(glyphs);
  return { glyphs, old, loosest: foldConfused(old) };
});

/** Null: two names. */
export function writtenLikeness(a: WrittenForms, b: WrittenForms): WrittenLikeness | null {
  if (a.loosest !== b.loosest) return null;
  if (a.glyphs === b.glyphs) return 'same';
  return a.old === b.old ? 'old-form' : 'confused';
}
