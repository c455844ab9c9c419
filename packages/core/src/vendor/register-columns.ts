/** Columns of a list of vendors that somebody kept elsewhere: guessed from their headings, values read (R-C1). */
import { foldCase } from '../calendar/width.ts';
import type { ContractKindName } from './contract-kind.ts';

export const REGISTER_FIELDS = [
  'name',
  'contractKind',
  'contactName',
  'phone',
  'email',
  'nightContact',
  'systems',
  'names',
  'prime',
  'note',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** More telling headings first: 夜間連絡先 is no 連絡先, 契約種別 no 契約. */
const HEADINGS: readonly (readonly [RegisterField, RegExp])[] = [
  ['nightContact', /夜間|休日|緊急|時間外|24時間|night|emergency/],
  ['prime', /元請|主契約|取りまとめ|とりまとめ|prime/],
  ['names', /別名|略称|旧社名|旧称|表記|other ?name|alias/],
  ['email', /メール|mail/],
  ['phone', /電話|tel|phone/],
  ['contactName', /担当|窓口|contact/],
  ['contractKind', /契約.*(種|形|区分|内容)|種別|契約$|contract/],
  ['systems', /システム|製品|機器|system|product/],
  ['note', /備考|メモ|摘要|note|remark/],
  ['name', /会社|事業者|業者|企業|取引先|ベンダ|委託先|名称|社名|company|vendor|name/],
];

/** One field a column; the first column that fits takes it, the rest is left out (null). */
export function guessColumns(headings: readonly string[]): readonly (RegisterField | null)[] {
  const taken = new Set<RegisterField>();
  return headings.map((heading) => {
    const text = foldCase(heading).replace(/\s+/g, '');
    const found = HEADINGS.find(([field, words]) => words.test(text) && !taken.has(field))?.[0] ?? null;
    if (found) taken.add(found);
    return found;
  });
}

/** Null: the words are none that we know. Empty is unknown. */
export function readContractKind(text: string): ContractKindName | 'none' | 'unknown' | null {
  const word = foldCase(text).replace(/\s+/g, '');
  if (word === '' || /^(不明|未確認|分からない|わからない|unknown|\?)$/.test(word)) return 'unknown';
  if (/^(契約)?(なし|無し|無|none|-|―)$/.test(word)) return 'none';
  if (/保守|運用|管理|maintenance/.test(word)) return 'maintenance';
  if (/クラウド|saas|asp|サービス|利用|cloud/.test(word)) return 'saas';
  return /購入|売買|販売|買取|purchase/.test(word) ? 'purchase_only' : null;
}

/** Several names in one cell. */
export function splitNames(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,;；\n/／]/).map((one) => one.trim()))].filter(Boolean);
}
