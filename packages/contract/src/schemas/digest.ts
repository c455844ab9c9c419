/** The core's `Digest` as an answer of the API (R-X4). */
import { z } from 'zod';
import { DateOnly, EditionIdText, ItemIdText, Uuid } from './common.ts';

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
  plans: z.array(z.object({ item: ItemIdText, name: z.string(), completion: DateOnly.nullable() })),
  plansNamedInNotes: z.array(ItemIdText),
  originals: z.array(
    z.object({
      original: z.enum(['deviceLedger', 'contactChart', 'bcp', 'operationRules']),
      item: ItemIdText,
      /** null: nothing is recorded about it, which does not say that it is missing. */
      record: z
        .object({
          date: DateOnly.nullable(),
          approver: z.string().nullable(),
          page: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  hints: z.array(
    z.object({ code: z.string(), item: ItemIdText, requirement: z.string(), message: z.string() }),
  ),
});
