/** The core's `Digest` as an answer of the API (R-X4). */
import { z } from 'zod';
import { DateOnly, EditionIdText, ItemIdText, Uuid } from './common.ts';
import { OriginalKind, RecordedOriginal, RecordedPlan } from './item-records.ts';

const Verdict = z.enum(['yes', 'no', 'unknown', 'notApplicable']);

export const DigestAnswer = z.object({
  edition: EditionIdText,
  title: z.string(),
  subject: z.object({ name: z.string().nullable(), facilityCode: z.string().nullable().optional() }),
  noSystem: z.boolean(),
  progress: z.object({ answered: z.int(), total: z.int() }),
  substance: z.object({
    yes: z.int(),
    no: z.int(),
    notApplicable: z.int(),
    unknown: z.int(),
    overdue: z.int(),
  }),
  unfilled: z.array(ItemIdText),
  no: z.array(
    z.object({
      item: ItemIdText,
      date: DateOnly.nullable(),
      target: DateOnly.nullable(),
      overdue: z.boolean(),
      note: z.string(),
    }),
  ),
  overdue: z.array(ItemIdText),
  notApplicable: z.array(z.object({ item: ItemIdText, reason: z.string().nullable() })),
  leftBlank: z.array(z.object({ item: ItemIdText, reason: z.string(), inference: z.boolean() })),
  /** The checklist that `changes` looks back on; null while the facility has none of an earlier year. */
  comparedWith: z.object({ assessmentId: Uuid, editionId: EditionIdText }).nullable(),
  changes: z.array(
    z.object({
      item: ItemIdText,
      before: Verdict.nullable(),
      after: Verdict,
      relation: z.enum(['same', 'minor', 'major', 'split', 'merged', 'new', 'gone']).nullable(),
    }),
  ),
  /** `nextCheck` is the target of the answer; completion stands in the plan and may lie beyond the year. */
  plans: z.array(RecordedPlan.extend({ nextCheck: DateOnly.nullable() })),
  /** Items いいえ whose note speaks of a plan that is not recorded. */
  plansNamedInNotes: z.array(ItemIdText),
  originals: z.array(
    z.object({
      original: OriginalKind,
      item: ItemIdText,
      /** null: nothing is recorded about it, which does not say that it is missing. */
      record: RecordedOriginal.nullable(),
    }),
  ),
  hints: z.array(
    z.object({ code: z.string(), item: ItemIdText, requirement: z.string(), message: z.string() }),
  ),
});
