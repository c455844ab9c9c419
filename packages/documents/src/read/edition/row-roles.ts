/** What the texts of an official form are, told by how the ministry's forms print them (FY2023 to FY2026). */
import { squeeze } from '@mamori/core/calendar/width';
import type { DeviceClass } from '@mamori/regulations/model/edition';

/** `○令和7年度中` */
export const isPageHeading = (bare: string): boolean =>
  /^[○〇◯◎●■□]?令和(?:元|\d+)年度中?(?:の項目)?$/u.test(bare);

export const isNote = (bare: string): boolean => /^[※＊*]|^(?:注|\(注)/u.test(bare);

export const isTitle = (bare: string): boolean =>
  /チェックリスト.{0,20}$/u.test(bare) && !/[。※「」]/u.test(bare);

export const isSubjectLabel = (bare: string): boolean =>
  /^(?:事業者|会社|医療機関|薬局|施設|医療機関・薬局)名(?:称)?[:：].{0,40}$/u.test(bare) ||
  /^(?:事業者|医療機関|薬局)名(?:称)?$/u.test(bare);

/** 「サーバについて、以下を実施している。」, or the class alone in a column of its own. */
export function groupClasses(bare: string): readonly DeviceClass[] | null {
  const sentence = /^(.{2,40}?)について.{0,3}(?:以下|次|下記)/u.exec(bare);
  const subject = sentence?.[1] ?? (bare.length <= 24 ? bare : '');
  const parts = subject.split(/[、,・及びおよび]+/u).filter((part) => part !== '');
  if (/^(?:医療)?情報システム全般$/u.test(subject)) return ['server', 'terminal', 'network'];
  const classes = parts.map((part) => CLASSES.find(([, pattern]) => pattern.test(part))?.[0]);
  if (classes.length === 0 || classes.some((it) => it === undefined)) return sentence ? [] : null;
  return [...new Set(classes)].flatMap((it) => (it ? [it] : []));
}

const CLASSES: readonly (readonly [DeviceClass, RegExp])[] = [
  ['server', /^サーバー?$/u],
  ['terminal', /^(?:利用者)?端末(?:PC)?$|^PC$/iu],
  ['network', /^ネットワーク(?:機器)?$/u],
];

export interface SectionTitle {
  readonly number: string;
  readonly title: string;
}

/** 「1 体制構築」, 「2　医療情報システムの\n管理・運用」, 「医療情報システムの有無」. */
export function sectionTitle(text: string): SectionTitle | null {
  const flat = text.replace(/\s*\n\s*/g, '').trim();
  const bare = squeeze(flat);
  if (/^医療情報システムの有無/u.test(bare)) return { number: '0', title: flat };
  const match = /^([0-9０-９]{1,2})[\s.．、　]*(?![0-9０-９(（).．-])(.{2,40})$/u.exec(flat);
  if (!match || /[。]|している|ている$/u.test(bare)) return null;
  return { number: squeeze(match[1] ?? ''), title: (match[2] ?? '').trim() };
}

/** 「（令和８年６月）」 → `2026-06`. */
export function publicationMonth(bare: string): string | null {
  const match = /(?:令和(元|\d{1,2})|(20\d\d))年(\d{1,2})月(?!\d*日)/u.exec(bare);
  if (!match) return null;
  const [, era, western, month] = match;
  const year = western ? Number(western) : 2018 + (era === '元' ? 1 : Number(era));
  return Number(month) >= 1 && Number(month) <= 12
    ? `${year}-${String(Number(month)).padStart(2, '0')}`
    : null;
}
