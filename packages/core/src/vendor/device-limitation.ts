/**
 * A device that technically cannot log, patch or control access (R-B10, S0 1-6): what to ask the vendor, and what the source allows. The source
 * answered for FY2023 (three answers kept) and FY2024 (two) and for logs and access control only; nothing else is derived from it.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import { decideSituation } from '../assessment/situations.ts';
import { editionItems, findItem } from '../edition-items.ts';

export const LIMITATION_LACKS = ['log', 'patch', 'access'] as const;
export type LimitationLack = (typeof LIMITATION_LACKS)[number];

/** S0 1-6②, then ③; keys `deviceLimits:question.<id>`. */
export const LIMITATION_QUESTIONS = [
  'why-impossible',
  'incident-without-log',
  'no-os-log',
  'policy-unchanged',
  'implementation-date',
] as const;
export type LimitationQuestion = (typeof LIMITATION_QUESTIONS)[number];

const ITEMS: Readonly<
  Record<LimitationLack, { readonly until2024: readonly string[]; readonly since2025: readonly string[] }>
> = {
  log: { until2024: ['2-6'], since2025: ['2-11'] },
  access: { until2024: ['2-4/server', '2-4/terminal'], since2025: ['2-4'] },
  patch: { until2024: ['2-7/server', '2-7/terminal', '2-7/network'], since2025: ['2-6'] },
};
/** The numbers above are those of forms up to this year; a later form may mean something else by them. */
const LAST_KNOWN_FORM = 2025;

/** Items of this edition that the device cannot meet, in print order; none for a form of a later year. */
export function affectedItems(edition: Edition, lacks: readonly LimitationLack[]): readonly string[] {
  if (edition.fiscalYear > LAST_KNOWN_FORM) return [];
  const numbers = edition.fiscalYear >= 2025 ? 'since2025' : 'until2024';
  const wanted = new Set(lacks.flatMap((lack) => ITEMS[lack][numbers]));
  return editionItems(edition).flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}

/** What to ask. Where the source has no rule all five are asked: the plan rests on them (ours). */
export function limitationQuestions(edition: Edition): readonly LimitationQuestion[] {
  if (edition.fiscalYear === 2023) return LIMITATION_QUESTIONS.slice(0, 3);
  if (edition.fiscalYear === 2024) return LIMITATION_QUESTIONS.slice(3);
  return LIMITATION_QUESTIONS;
}

export interface LimitationReply {
  readonly lacks: readonly LimitationLack[];
  /** Question → what the vendor said. */
  readonly replies: Readonly<Partial<Record<LimitationQuestion, string>>>;
  readonly hasFile: boolean;
}

export interface LimitationRuling {
  readonly item: string;
  /** Fiscal year in which the item is due: the second page of the FY2023 form is due in FY2024. */
  readonly year: number;
  /** `mayBeYes`: the source lets the facility answer はい · `waiting`: it would with what is missing · `noRule`: いいえ with a plan, or ask the health centre. */
  readonly ruling: 'mayBeYes' | 'waiting' | 'noRule';
  /** Key `deviceLimits:ruling.<code>`. */
  readonly code: 'three-answers' | 'two-answers' | 'no-rule-for-year' | 'patch-not-named';
  readonly missing: readonly (LimitationQuestion | 'file')[];
  readonly source: string;
}

/** The source's words cover logs and access control; a patch is named by nobody. */
function lacksNamed(year: number, item: string, lacks: readonly LimitationLack[]): boolean {
  const numbers = year >= 2025 ? 'since2025' : 'until2024';
  return lacks.some((lack) => lack !== 'patch' && ITEMS[lack][numbers].includes(item));
}

/** One ruling per item; a proposal beside the answer, never written into it. */
export function ruleLimitation(
  edition: Edition,
  items: readonly string[],
  reply: LimitationReply,
): readonly LimitationRuling[] {
  return items.flatMap((id) => {
    const item = findItem(edition, id);
    return item ? [ruleItem(edition, id, item.dueFiscalYear, reply)] : [];
  });
}

function ruleItem(edition: Edition, item: string, year: number, reply: LimitationReply): LimitationRuling {
  const { ruling, evidence, source } = decideSituation(edition, 'device-cannot-log-or-control', year);
  const base = { item, year, source };
  if (ruling !== 'yes') return { ...base, ruling: 'noRule', code: 'no-rule-for-year', missing: [] };
  if (!lacksNamed(year, item, reply.lacks))
    return { ...base, ruling: 'noRule', code: 'patch-not-named', missing: [] };
  const asked = LIMITATION_QUESTIONS.filter((question) => evidence.includes(question));
  const open = asked.filter((question) => (reply.replies[question] ?? '').trim() === '');
  const missing = [...open, ...(reply.hasFile ? [] : (['file'] as const))];
  return {
    ...base,
    ruling: missing.length === 0 ? 'mayBeYes' : 'waiting',
    code: year === 2023 ? 'three-answers' : 'two-answers',
    missing,
  };
}
