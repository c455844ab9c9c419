/**
 * Differences between two answer documents, item by item: what was handed in and today's state (R-B14), an import and what it would change, two points of
 * the history.
 */

import type { ItemVerdict } from '../verdict.ts';
import type { AnswerDocument, ItemAnswer, LaterConfirmation } from './answer-document.ts';
import { BLANK_ANSWER } from './answer-document.ts';
import { effectiveVerdict, hasSecond } from './effective.ts';

export const ROW_FIELDS = [
  'answer',
  'date',
  'targetDate',
  'secondAnswer',
  'secondDate',
  'between',
  'nextTargetDate',
  'note',
  'basis',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

export interface FieldDifference {
  readonly field: RowField;
  /** As text: value, ISO date, note; null where nothing stands. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ItemDifference {
  readonly item: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly verdictBefore: ItemVerdict;
  readonly verdictAfter: ItemVerdict;
  readonly fields: readonly FieldDifference[];
}

export interface DocumentDifference {
  readonly edition: FieldPair | null;
  readonly subject: FieldPair | null;
  readonly context: readonly {
    readonly fact: string;
    readonly before: boolean | null;
    readonly after: boolean | null;
  }[];
  readonly items: readonly ItemDifference[];
}

export interface FieldPair {
  readonly before: string | null;
  readonly after: string | null;
}

const betweenText = (between: readonly LaterConfirmation[]): string | null =>
  between.length === 0
    ? null
    : between.map((one) => [one.date ?? '?', one.answer ?? '?', one.targetDate ?? '-'].join(' ')).join(', ');

function fieldsOf(row: ItemAnswer): Readonly<Record<RowField, string | null>> {
  const second = hasSecond(row) ? row.second : { answer: null, date: null };
  return {
    answer: row.answer,
    date: row.date,
    targetDate: row.targetDate,
    secondAnswer: second.answer,
    secondDate: second.date,
    between: betweenText(row.between ?? []),
    nextTargetDate: row.nextTargetDate ?? null,
    note: row.note === '' ? null : row.note,
    basis: row.basis === undefined || row.basis === '' ? null : row.basis,
  };
}

/** A row that is missing and one that is blank say the same. */
export function compareRows(
  before: ItemAnswer | undefined,
  after: ItemAnswer | undefined,
): readonly FieldDifference[] {
  const [old, now] = [fieldsOf(before ?? BLANK_ANSWER), fieldsOf(after ?? BLANK_ANSWER)];
  return ROW_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
    field,
    before: old[field],
    after: now[field],
  }));
}

export function sameRow(before: ItemAnswer | undefined, after: ItemAnswer | undefined): boolean {
  return compareRows(before, after).length === 0;
}

const isEmpty = (row: ItemAnswer | undefined): boolean => sameRow(row, undefined);

function compareItem(
  item: string,
  before: ItemAnswer | undefined,
  after: ItemAnswer | undefined,
): ItemDifference[] {
  const fields = compareRows(before, after);
  if (fields.length === 0) return [];
  return [
    {
      item,
      kind: isEmpty(before) ? 'added' : isEmpty(after) ? 'removed' : 'changed',
      verdictBefore: effectiveVerdict(before),
      verdictAfter: effectiveVerdict(after),
      fields,
    },
  ];
}

const pair = (before: string | null, after: string | null): FieldPair | null =>
  before === after ? null : { before, after };

const FACTS = ['vendorContracts', 'externalLine', 'networkDevices', 'servers'] as const;

/** Items in the order of `before`, then those only `after` has. */
export function compareDocuments(before: AnswerDocument, after: AnswerDocument): DocumentDifference {
  const ids = [...new Set([...Object.keys(before.items), ...Object.keys(after.items)])];
  return {
    edition: pair(before.edition, after.edition),
    subject: pair(before.subject.name, after.subject.name),
    context: FACTS.filter((fact) => before.context[fact] !== after.context[fact]).map((fact) => ({
      fact,
      before: before.context[fact],
      after: after.context[fact],
    })),
    items: ids.flatMap((id) => compareItem(id, before.items[id], after.items[id])),
  };
}

/**
 * Takes chosen items over from an import. What a form cannot hold (basis, new target) stays where the imported row leaves it open.
 */
export function takeItems(
  into: AnswerDocument,
  from: AnswerDocument,
  chosen: readonly string[],
): AnswerDocument {
  const rows = chosen.flatMap((id): [string, ItemAnswer][] => {
    const row = from.items[id];
    if (row === undefined) return [];
    const { basis, nextTargetDate } = into.items[id] ?? BLANK_ANSWER;
    const kept = {
      ...(basis === undefined ? {} : { basis }),
      ...(nextTargetDate === undefined || !hasSecond(row) ? {} : { nextTargetDate }),
    };
    return [[id, { ...kept, ...row }]];
  });
  return { ...into, items: { ...into.items, ...Object.fromEntries(rows) } };
}
