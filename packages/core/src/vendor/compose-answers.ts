/**
 * A vendor's answer to one customer, put together from the reviewed answers of the product versions that the customer uses (R-C5, R-B7: a
 * vendor with several systems sums them up; any いいえ makes the item いいえ). What differs for this customer overrides. What nobody has
 * answered stays open and is named: nothing is guessed, and nothing goes out without review.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import {
  type AnswerDocument,
  BLANK_ANSWER,
  type IsoDate,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '../assessment/answer-document.ts';
import {
  currentTarget,
  effectiveAnswer,
  effectiveVerdict,
  latestConfirmation,
} from '../assessment/effective.ts';
import type { Problem } from '../assessment/problem.ts';
import { sumVerdicts } from '../assessment/sum.ts';
import { checkAnswers } from '../assessment/validity.ts';
import { editionItems } from '../edition-items.ts';
import type { ItemVerdict } from '../verdict.ts';

export interface SetItem {
  readonly value: ItemAnswer;
  /** The answer depends on the customer (who maintains the firewall?). */
  readonly perCustomer: boolean;
  readonly question: string;
}

/** The answers of one product version to one edition, as a person of the vendor approved them. */
export interface ReviewedProduct {
  readonly versionId: string;
  /** Product and version, for people to read: `カルテX 5.2`. */
  readonly label: string;
  /** Null: there are no approved answers. */
  readonly items: Readonly<Record<string, SetItem>> | null;
}

export interface ComposeInput {
  readonly edition: Edition;
  /** 事業者名 on the form. */
  readonly vendorName: string;
  readonly products: readonly ReviewedProduct[];
  /** What differs for this customer. */
  readonly differences: Readonly<Record<string, ItemAnswer>>;
  readonly today: IsoDate;
}

/** `ask`: a question about this customer · `blank`: a product says nothing · `invalid`: against the rules of the form. */
export type OpenItemCode = 'ask' | 'blank' | 'invalid';

export interface AnswerSource {
  readonly kind: 'product' | 'customer';
  /** Null for the customer's own answer. */
  readonly versionId: string | null;
  readonly label: string;
  readonly verdict: ItemVerdict;
  /** Whether it decided the answer; the others are shown beside it. */
  readonly counted: boolean;
}

export interface ComposedItem {
  readonly item: string;
  /** Null while it is open. */
  readonly value: ItemAnswer | null;
  readonly sources: readonly AnswerSource[];
  readonly open: OpenItemCode | null;
  /** What to ask, in the vendor's words; empty unless `ask`. */
  readonly questions: readonly string[];
  readonly problems: readonly Problem[];
}

/** Why nothing can be put together at all. */
export type ComposeBlock = 'no-product' | 'not-reviewed' | 'incomplete';

export interface Composition {
  /** Null while anything is missing. */
  readonly document: AnswerDocument | null;
  readonly items: readonly ComposedItem[];
  readonly blocked: ComposeBlock | null;
  /** Items that want an answer about this customer. */
  readonly openItems: readonly string[];
  /** Labels of products without approved answers. */
  readonly notReviewed: readonly string[];
}

interface Part {
  readonly product: ReviewedProduct;
  readonly set: SetItem | undefined;
  readonly verdict: ItemVerdict;
}

const isAsked = (part: Part): boolean => part.set?.perCustomer === true;

function partsOf(item: string, products: readonly ReviewedProduct[]): Part[] {
  return products.map((product) => {
    const set = product.items?.[item];
    // What depends on the customer says nothing before it was asked.
    const verdict = set && !set.perCustomer ? effectiveVerdict(set.value) : 'unknown';
    return { product, set, verdict };
  });
}

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

/** Notes of several products, each under its name where they say different things. */
function joinTexts(parts: readonly Part[], text: (value: ItemAnswer) => string): string {
  const said = parts.flatMap(({ product, set }) => {
    const one = set ? text(set.value).trim() : '';
    return one === '' ? [] : [{ label: product.label, one }];
  });
  const same = distinct(said.map(({ one }) => one));
  return same.length <= 1 ? (same[0] ?? '') : said.map(({ label, one }) => `${label}：${one}`).join('\n');
}

const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** The sum of several products as one row of the form: the latest confirmation, and the day by which all of them will be there. */
function summedRow(parts: readonly Part[], verdict: ItemVerdict): ItemAnswer {
  const counted = parts.filter((part) => part.verdict === verdict);
  const values = counted.flatMap(({ set }) => (set ? [set.value] : []));
  const targets = values.map(currentTarget);
  const basis = joinTexts(counted, (value) => value.basis ?? '');
  return {
    ...BLANK_ANSWER,
    answer: verdict === 'unknown' ? null : verdict,
    date: latest(values.map((value) => latestConfirmation(value).date)),
    // One いいえ without a day leaves the whole without one.
    targetDate: targets.includes(null) ? null : latest(targets),
    note: joinTexts(counted, (value) => value.note),
    ...(basis === '' ? {} : { basis }),
  };
}

const sourceOf = ({ product, verdict }: Part, counted: boolean): AnswerSource => ({
  kind: 'product',
  versionId: product.versionId,
  label: product.label,
  verdict,
  counted,
});

function openItem(item: string, parts: readonly Part[], open: OpenItemCode): ComposedItem {
  const asked = parts.filter(isAsked);
  return {
    item,
    value: null,
    sources: parts.map((part) => sourceOf(part, false)),
    open,
    questions: open === 'ask' ? distinct(asked.map(({ set }) => set?.question ?? '')) : [],
    problems: [],
  };
}

function summed(item: string, parts: readonly Part[]): ComposedItem {
  const verdict = sumVerdicts(parts.map((part) => part.verdict));
  // Any いいえ decides; otherwise the question about the customer stands.
  if (verdict !== 'no' && parts.some(isAsked)) return openItem(item, parts, 'ask');
  const blank = parts.every(({ set, verdict: one }) => one === 'unknown' && set !== undefined);
  if (verdict === 'unknown' && !blank) return openItem(item, parts, 'blank');
  const [only] = parts;
  const value = parts.length === 1 && only?.set ? only.set.value : summedRow(parts, verdict);
  const sources = parts.map((part) => sourceOf(part, part.verdict === verdict));
  return { item, value, sources, open: null, questions: [], problems: [] };
}

function composeItem(item: string, { products, differences }: ComposeInput): ComposedItem {
  const parts = partsOf(item, products);
  const own = differences[item];
  if (own === undefined || effectiveAnswer(own) === null) return summed(item, parts);
  const source = {
    kind: 'customer',
    versionId: null,
    label: '',
    verdict: effectiveVerdict(own),
    counted: true,
  } as const;
  return {
    item,
    value: own,
    sources: [source, ...parts.map((part) => sourceOf(part, false))],
    open: null,
    questions: [],
    problems: [],
  };
}

function judged(input: ComposeInput, items: readonly ComposedItem[]): readonly ComposedItem[] {
  const errors = checkAnswers(input.edition, documentOf(input, items), { today: input.today }).filter(
    (problem) => problem.severity === 'error',
  );
  return items.map((one) => {
    const problems = errors.filter(({ item }) => item === one.item);
    return one.open !== null || problems.length === 0 ? one : { ...one, open: 'invalid', problems };
  });
}

function documentOf({ edition, vendorName }: ComposeInput, items: readonly ComposedItem[]): AnswerDocument {
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: vendorName },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(items.flatMap(({ item, value }) => (value ? [[item, value]] : []))),
    diagnostics: [],
  };
}

function blockOf(input: ComposeInput, items: readonly ComposedItem[]): ComposeBlock | null {
  if (input.products.length === 0) return 'no-product';
  if (input.products.some((product) => product.items === null)) return 'not-reviewed';
  return items.some(({ open }) => open === 'blank' || open === 'invalid') ? 'incomplete' : null;
}

/** The whole answer to one customer, or what is missing for it; every item says where it comes from. */
export function composeAnswers(input: ComposeInput): Composition {
  const composed = editionItems(input.edition).map(({ id }) => composeItem(id, input));
  const items = judged(input, composed);
  const blocked = blockOf(input, items);
  const openItems = items.filter(({ open }) => open === 'ask').map(({ item }) => item);
  return {
    document: blocked === null && openItems.length === 0 ? documentOf(input, items) : null,
    items,
    blocked,
    openItems,
    notReviewed: input.products.filter(({ items: set }) => set === null).map(({ label }) => label),
  };
}
