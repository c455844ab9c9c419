/** The answers given in FY2023, restated as conclusions (R-B15, R-P3): `regulations/qa/fy2023/<category>.yaml`. */
import { z } from 'zod';
import { ItemId } from './edition.ts';
import { Localised, QaId } from './localised.ts';

/**
 * Does the conclusion decide an answer on the FY2025 form? Every conclusion belongs to the year it was given for and
 * never decides another edition's answer without a visible note.
 */
export const StillHolds = z.enum(['yes', 'partly', 'no', 'noAnswer']);
export type StillHolds = z.infer<typeof StillHolds>;

export const QaEntry = z
  .strictObject({
    id: QaId,
    /** The year the answer was given for. */
    fiscalYear: z.int(),
    topic: z.strictObject({
      /** Items of fy2023/facility that the question was about. */
      fy2023: z.array(ItemId),
      /** Items of fy2025/facility whose help it supports. */
      fy2025: z.array(ItemId),
    }),
    question: Localised,
    conclusion: Localised,
    stillHolds: StillHolds,
    note: Localised.optional(),
  })
  .refine((entry) => entry.stillHolds === 'yes' || entry.stillHolds === 'noAnswer' || entry.note, {
    message: 'an entry that does not hold for FY2025 as it stands needs a note that says what differs',
    path: ['note'],
  });
export type QaEntry = z.infer<typeof QaEntry>;

export const QaFile = z
  .strictObject({
    /** `1` … `11`, `12-A` … `12-E`. */
    category: z.string().regex(/^([1-9]|1[01]|12-[A-E])$/),
    title: Localised,
    entries: z.array(QaEntry).min(1),
  })
  .refine(({ category, entries }) => entries.every(({ id }) => id.startsWith(`S0 ${category}-`)), {
    message: 'every entry bears the number of its category',
    path: ['entries'],
  });
export type QaFile = z.infer<typeof QaFile>;
