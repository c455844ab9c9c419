/** Which item of an edition continues which item of the previous one (R-B12; RULES.md, Carry-over). */
import { z } from 'zod';
import { EditionId, ItemId } from './edition.ts';

export const Relation = z.enum(['same', 'minor', 'major', 'split', 'merged', 'new', 'gone']);
export type Relation = z.infer<typeof Relation>;

export const EquivalenceEntry = z.strictObject({
  /** Items of the older edition; empty for `new`. */
  from: z.array(ItemId),
  /** Items of the newer edition; empty for `gone`. */
  to: z.array(ItemId),
  relation: Relation,
  /** What changed, in a sentence. */
  difference: z.strictObject({ ja: z.string(), en: z.string() }).optional(),
});
export type EquivalenceEntry = z.infer<typeof EquivalenceEntry>;

export const Equivalence = z.strictObject({
  from: EditionId,
  to: EditionId,
  source: z.string(),
  entries: z.array(EquivalenceEntry),
});
export type Equivalence = z.infer<typeof Equivalence>;
