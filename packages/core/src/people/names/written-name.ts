/**
 * What stands in a display name: the name itself, its reading in brackets, a former name, a title, a department, a remark (R-E3). `Dr.山田　太郎（旧姓
 * 佐藤）(派遣)` → 山田 太郎, former 佐藤, remark 派遣. Nothing is thrown away silently: what is no name is a remark.
 */

import { remembered } from '../../remembered.ts';
import { isKana } from './kana.ts';

export type Script = 'written' | 'kana' | 'romaji';

export interface WrittenName {
  /** `written`: with at least one kanji. */
  readonly script: Script;
  /** As separated by spaces or a comma; a Western list's `Yamada, Taro` keeps its order. */
  readonly parts: readonly string[];
}

export interface DisplayName {
  /** Of one person as a rule, first the name, then its readings; several persons: `people`. */
  readonly names: readonly WrittenName[];
  /** Family names, or full names, that the entry itself calls former. */
  readonly former: readonly WrittenName[];
  readonly remarks: readonly string[];
  /** `山田太郎・佐藤花子`: the texts between the separators; empty where there is one. */
  readonly people: readonly string[];
}

const TITLES =
  /^(dr|mr|mrs|ms|md|prof)[. 　]+|[, ]+(md|phd|rn|dds)\.?$|(先生|医師|歯科医師|看護師|准看護師|助産師|保健師|薬剤師|((診療)?放射線|(臨床)?検査)?技師|臨床工学技士|理学療法士|作業療法士|言語聴覚士|(管理)?栄養士|歯科衛生士|社会福祉士|事務員?|様|殿|氏|さん|主任|師長|部長|科長|課長|係長|院長|副院長|事務長)$|^(医師|歯科医師|看護師長|看護師|准看護師|助産師|保健師|薬剤師|((診療)?放射線|(臨床)?検査)?技師|臨床工学技士|理学療法士|作業療法士|言語聴覚士|(管理)?栄養士|歯科衛生士|社会福祉士|研修医|事務員?)[:： 　]*/giu;
const BRACKETS = /[(（[［【〔<＜]([^()（）[\]［］【】〔〕<>＜＞]*)[)）\]］】〕>＞]/gu;
const FORMER = /^((旧姓|旧氏名|旧氏)[:： ]*|(旧|元|nee|née|formerly)[:： ]+)/iu;
const REMARK =
  /^(派遣|非常勤|常勤|パート|嘱託|委託|応援|当直|研修|実習|学生|退職|休職|育休|産休|管理者|管理者用|admin|pc|共用|共有|予備|テスト|本院|分院|医師|看護師|薬剤師|事務|\d+|[①-⑳])/iu;
/** 阿部, 服部, 渡部, 小室, 氷室 are people: 部 and 室 count only behind a word of an organisation. */
const ORGANISATION =
  /(科|課|病棟|センター|係|外来|薬局|事務局|医局|病院|医院|クリニック|ICU|HCU|NICU|(看護|薬剤|事務|診療|医事|放射線|検査|リハビリ|栄養|総務|人事|情報|管理|技術|支援|連携|健診|外来)[部室])$/u;
/** What programs show for a character that they lack. */
export const GAP_SIGN = /[〓■□●?]/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const PEOPLE = /[・･/／、&＆]/u;

function scriptOf(text: string): Script | null {
  if (HAN.test(text)) return 'written';
  if (isKana(text)) return 'kana';
  return LATIN.test(text) ? 'romaji' : null;
}

const untitled = (text: string) => {
  const once = text.replace(TITLES, '').trim();
  return once === '' ? text : once;
};

/** Departments before the name, numbers behind it. */
function nameParts(text: string): { readonly parts: string[]; readonly remarks: string[] } {
  const pieces = text
    .split(/[\s,，]+/u)
    .map((one) => untitled(one).replace(/[\d①-⑳_]+$/u, ''))
    .filter((one) => one !== '');
  const remarks = pieces.filter((one) => ORGANISATION.test(one) || REMARK.test(one));
  return { parts: pieces.filter((one) => !remarks.includes(one)), remarks };
}

/** Null: no letters of a name. */
export function writtenName(text: string): WrittenName | null {
  const { parts } = nameParts(untitled(text.normalize('NFKC').trim()));
  const script = scriptOf(parts.join(''));
  return script === null ? null : { script, parts };
}

function bracketed(content: string): Partial<Record<'former' | 'name' | 'remark', string>> {
  const trimmed = content.trim();
  if (FORMER.test(trimmed)) return { former: trimmed.replace(FORMER, '') };
  if (trimmed === '' || REMARK.test(trimmed) || ORGANISATION.test(trimmed)) return { remark: trimmed };
  return { name: trimmed };
}

export const readDisplayName = remembered((display): DisplayName => {
  const plain = display.normalize('NFKC').trim();
  const inside = [...plain.matchAll(BRACKETS)].map(([, content = '']) => bracketed(content));
  const outside = plain.replace(BRACKETS, ' ').replace(/\s+/gu, ' ').trim();
  const segments = outside.split(PEOPLE).map((one) => one.trim());
  const main = writtenName(outside.replace(/[・･]/gu, ' '));
  const others = inside.flatMap(({ name }) => (name === undefined ? [] : [writtenName(name)]));
  const alternatives = others.filter((one) => one !== null);
  // 山田（佐藤）花子: kanji in brackets beside kanji is a former family name.
  const isFormer = (one: WrittenName) => one.script === 'written' && main?.script === 'written';
  return {
    names: [...(main ? [main] : []), ...alternatives.filter((one) => !isFormer(one))],
    former: [
      ...inside.flatMap(({ former }) => (former === undefined ? [] : [writtenName(former)])),
      ...alternatives.filter(isFormer),
    ].filter((one) => one !== null),
    remarks: [
      ...inside.flatMap(({ remark }) => (remark ? [remark] : [])),
      ...nameParts(untitled(outside)).remarks,
    ],
    people: segments.length > 1 && segments.every((one) => HAN.test(one)) ? segments : [],
  };
});
