/** The inspector's one page (R-X4), as data: what is unfilled, what is いいえ until when, what does not apply and why, what changed, what takes years. */
import type { Edition, OriginalDocument } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems } from '../edition-items.ts';
import type { ItemVerdict } from '../verdict.ts';
import type { AnswerDocument, IsoDate, ItemAnswer } from './answer-document.ts';
import type { CarryOverPlan } from './carry-over.ts';
import {
  currentTarget,
  effectiveAnswer,
  effectiveVerdict,
  isOverdue,
  latestConfirmation,
} from './effective.ts';
import { deniesSystems, type FallAwayReason, itemsFallingAway } from './fall-away.ts';
import { type ItemRecords, NO_RECORDS, type RecordedOriginal, type RecordedPlan } from './item-records.ts';
import { notApplicableReason } from './note.ts';
import { mentionsPlan } from './plan-note.ts';
import { type Hint, type PlausibilityFacts, plausibilityHints } from './plausibility.ts';
import { type Progress, progressOf, type Substance, substanceOf } from './readiness.ts';
import type { CheckFacts } from './validity.ts';

/** A plan over several years (R-B5): the target in the form is the next check, completion stands in the plan. */
export interface DigestPlan extends RecordedPlan {
  readonly nextCheck: IsoDate | null;
}

export interface DigestInput {
  readonly today: IsoDate;
  readonly facts?: CheckFacts & PlausibilityFacts;
  /** Last year's answers seen from this edition (`planCarryOver`). */
  readonly lastYear?: CarryOverPlan;
  readonly records?: ItemRecords;
}

export interface DigestNo {
  readonly item: string;
  readonly date: IsoDate | null;
  readonly target: IsoDate | null;
  readonly overdue: boolean;
  readonly note: string;
}

export interface DigestChange {
  readonly item: string;
  /** Null: the item has no single counterpart last year. */
  readonly before: ItemVerdict | null;
  readonly after: ItemVerdict;
  readonly relation: CarryOverPlan['items'][number]['relation'];
}

export interface Digest {
  readonly edition: string;
  readonly subject: AnswerDocument['subject'];
  readonly noSystem: boolean;
  readonly progress: Progress;
  readonly substance: Substance;
  readonly unfilled: readonly string[];
  readonly no: readonly DigestNo[];
  readonly overdue: readonly string[];
  readonly notApplicable: readonly { readonly item: string; readonly reason: string | null }[];
  readonly leftBlank: readonly {
    readonly item: string;
    readonly reason: FallAwayReason;
    readonly inference: boolean;
  }[];
  readonly changes: readonly DigestChange[];
  readonly plans: readonly DigestPlan[];
  /** Items いいえ whose note speaks of a plan that is not on record. */
  readonly plansNamedInNotes: readonly string[];
  /** The four originals (S2 現物確認), in the order of their items. */
  readonly originals: readonly {
    readonly original: OriginalDocument;
    readonly item: string;
    /** Null: nobody has said anything about it. */
    readonly record: RecordedOriginal | null;
  }[];
  readonly hints: readonly Hint[];
}

function digestNo(item: string, row: ItemAnswer, today: IsoDate): DigestNo {
  const { date } = latestConfirmation(row);
  return { item, date, target: currentTarget(row), overdue: isOverdue(row, today), note: row.note };
}

function changesSince(document: AnswerDocument, plan: CarryOverPlan | undefined): DigestChange[] {
  return (plan?.items ?? []).flatMap(({ item, from, relation }) => {
    const after = effectiveVerdict(document.items[item]);
    const before = from.length === 1 ? (from[0]?.verdict ?? null) : null;
    return relation === 'same' && before === after ? [] : [{ item, before, after, relation }];
  });
}

export function digest(edition: Edition, document: AnswerDocument, input: DigestInput): Digest {
  const { today, facts = {}, lastYear, records = NO_RECORDS } = input;
  const { originals, plans } = records;
  const away = itemsFallingAway(edition, document, facts);
  const denied = deniesSystems(document);
  const rows = editionItems(edition).flatMap(({ id, dueFiscalYear }) => {
    const row = document.items[id];
    return [{ id, row, value: row ? effectiveAnswer(row) : null, later: dueFiscalYear > edition.fiscalYear }];
  });
  const no = rows.flatMap(({ id, row, value }) =>
    row && value === 'no' && id !== EXISTENCE_ITEM ? [digestNo(id, row, today)] : [],
  );
  return {
    edition: edition.id,
    subject: document.subject,
    noSystem: denied,
    progress: progressOf(edition, document, facts),
    substance: substanceOf(edition, document, today),
    unfilled: rows
      .filter(
        ({ id, value, later }) =>
          value === null && !later && (away.get(id)?.notation ?? 'notApplicable') === 'notApplicable',
      )
      .map(({ id }) => id),
    no,
    overdue: no.filter((one) => one.overdue).map((one) => one.item),
    notApplicable: rows.flatMap(({ id, row, value }) =>
      row && value === 'notApplicable' ? [{ item: id, reason: notApplicableReason(row.note) }] : [],
    ),
    leftBlank: rows.flatMap(({ id, value }) => {
      const reason = away.get(id);
      return value === null && reason && reason.notation !== 'notApplicable'
        ? [{ item: id, reason: reason.reason, inference: reason.inference }]
        : [];
    }),
    changes: changesSince(document, lastYear),
    plans: rows.flatMap(({ id, row }) =>
      plans
        .filter((plan) => plan.item === id)
        .map((plan) => ({ ...plan, nextCheck: row ? currentTarget(row) : null })),
    ),
    plansNamedInNotes: no
      .filter((one) => mentionsPlan(one.note) && !plans.some((plan) => plan.item === one.item))
      .map((one) => one.item),
    originals: editionItems(edition).flatMap(({ id, original }) =>
      original === undefined
        ? []
        : [{ original, item: id, record: originals.find((one) => one.item === id) ?? null }],
    ),
    hints: plausibilityHints(edition, document, facts),
  };
}
