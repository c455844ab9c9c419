/**
 * Last year's answers → proposals for a new edition (R-B12; RULES, Carry-over). Notes, basis and plans come along; dates and targets never; every
 * carried answer wants a new confirmation, and what changed is named item by item. That unfinished items go into the next year is our design (the
 * source leaves it open, S0 12-E-41).
 */
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence, EquivalenceEntry, Relation } from '@mamori/regulations/model/equivalence';
import { editionItems } from '../edition-items.ts';
import type { ItemVerdict } from '../verdict.ts';
import type { AnswerDocument, AnswerValue, ItemAnswer } from './answer-document.ts';
import { type CarriedRecords, carryRecords } from './carry-records.ts';
import { effectiveVerdict } from './effective.ts';
import { type ItemRecords, NO_RECORDS } from './item-records.ts';

export const CARRY_CODES = [
  'carried',
  'carried-minor-change',
  'carried-part',
  'merged-all-yes',
  'merged-one-no',
  'merged-incomplete',
  'merged-all-not-applicable',
  'major-change-not-yes',
  'major-change-still-no',
  'major-change-open',
  'nothing-to-carry',
  'new-item',
  'no-equivalence',
] as const;
export type CarryCode = (typeof CARRY_CODES)[number];

export interface CarriedItem extends CarriedRecords {
  readonly item: string;
  readonly from: readonly { readonly item: string; readonly verdict: ItemVerdict }[];
  readonly relation: Relation | null;
  /** What changed between the editions, from the equivalence. */
  readonly difference: { readonly ja: string; readonly en: string } | null;
  /** Key `rules:carry.<code>`. */
  readonly code: CarryCode;
  /** Always wants a person's confirmation; null suggests nothing. */
  readonly proposed: AnswerValue;
  readonly note: string;
  readonly basis: string;
}

export interface CarryOverPlan {
  readonly from: string;
  readonly to: string;
  readonly items: readonly CarriedItem[];
  /** Items of the older edition that have no successor; their notes stay readable here. */
  readonly gone: readonly { readonly item: string; readonly verdict: ItemVerdict; readonly note: string }[];
}

/** Several answers as one: yes only if every one was yes (RULES: every device class). */
function mergeAnswers(verdicts: readonly ItemVerdict[]): { value: AnswerValue; code: CarryCode } {
  if (verdicts.every((one) => one === 'yes')) return { value: 'yes', code: 'merged-all-yes' };
  if (verdicts.includes('no')) return { value: 'no', code: 'merged-one-no' };
  if (verdicts.every((one) => one === 'notApplicable')) {
    return { value: 'notApplicable', code: 'merged-all-not-applicable' };
  }
  return { value: null, code: 'merged-incomplete' };
}

function oldAnswer(verdicts: readonly ItemVerdict[]): { value: AnswerValue; code: CarryCode } {
  const [only, ...others] = verdicts;
  if (only === undefined) return { value: null, code: 'new-item' };
  if (others.length > 0) return mergeAnswers(verdicts);
  return only === 'unknown' ? { value: null, code: 'nothing-to-carry' } : { value: only, code: 'carried' };
}

function majorChange(value: AnswerValue): { value: AnswerValue; code: CarryCode } {
  if (value === 'yes') return { value: null, code: 'major-change-not-yes' };
  return value === 'no'
    ? { value, code: 'major-change-still-no' }
    : { value: null, code: 'major-change-open' };
}

/** A part of a split item: the whole being done means the part is; anything else says nothing about the part. */
function splitPart(value: AnswerValue): { value: AnswerValue; code: CarryCode } {
  return value === 'yes' || value === 'notApplicable'
    ? { value, code: 'carried-part' }
    : { value: null, code: 'nothing-to-carry' };
}

function decide(
  relation: Relation,
  verdicts: readonly ItemVerdict[],
): { value: AnswerValue; code: CarryCode } {
  if (relation === 'new' || verdicts.length === 0) return { value: null, code: 'new-item' };
  const old = oldAnswer(verdicts);
  if (relation === 'major') return majorChange(old.value);
  if (relation === 'split') return splitPart(old.value);
  return relation === 'minor' && old.code === 'carried' ? { ...old, code: 'carried-minor-change' } : old;
}

const joinTexts = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join('／');

function carryItem(
  item: string,
  entry: EquivalenceEntry | undefined,
  previous: AnswerDocument,
  records: ItemRecords,
): CarriedItem {
  const from = (entry?.from ?? []).map((id) => ({ item: id, verdict: effectiveVerdict(previous.items[id]) }));
  const rows = from.flatMap((one) => previous.items[one.item] ?? []);
  const { value, code } = entry
    ? decide(
        entry.relation,
        from.map((one) => one.verdict),
      )
    : ({ value: null, code: 'no-equivalence' } as const);
  return {
    item,
    from,
    relation: entry?.relation ?? null,
    difference: entry?.difference ?? null,
    code,
    proposed: value,
    note: joinTexts(rows.map((row) => row.note)),
    basis: joinTexts(rows.map((row) => row.basis ?? '')),
    ...carryRecords(entry?.from ?? [], records),
  };
}

export function planCarryOver(
  previousEdition: Edition,
  nextEdition: Edition,
  equivalence: Equivalence,
  previous: AnswerDocument,
  records: ItemRecords = NO_RECORDS,
): CarryOverPlan {
  if (equivalence.from !== previousEdition.id || equivalence.to !== nextEdition.id) {
    throw new Error(
      `The equivalence leads from ${equivalence.from} to ${equivalence.to}, not from ${previousEdition.id} to ${nextEdition.id}.`,
    );
  }
  const continued = new Set(equivalence.entries.flatMap((entry) => (entry.to.length > 0 ? entry.from : [])));
  return {
    from: previousEdition.id,
    to: nextEdition.id,
    items: editionItems(nextEdition).map(({ id }) =>
      carryItem(
        id,
        equivalence.entries.find((entry) => entry.to.includes(id)),
        previous,
        records,
      ),
    ),
    gone: editionItems(previousEdition)
      .filter(({ id }) => !continued.has(id))
      .map(({ id }) => ({
        item: id,
        verdict: effectiveVerdict(previous.items[id]),
        note: previous.items[id]?.note ?? '',
      })),
  };
}

/** Whether applying would write anything for the item. */
export function carriesAnything(carried: CarriedItem): boolean {
  const { proposed, note, basis, plan, original } = carried;
  return proposed !== null || note !== '' || basis !== '' || plan !== null || original !== null;
}

export function proposedRow(row: ItemAnswer, carried: CarriedItem, plan: CarryOverPlan): ItemAnswer {
  return {
    ...row,
    note: row.note === '' ? carried.note : row.note,
    ...((row.basis ?? '') === '' && carried.basis === '' ? {} : { basis: row.basis || carried.basis }),
    proposal: { answer: carried.proposed, edition: plan.from, items: carried.from.map((one) => one.item) },
  };
}
