/** What a file of `regulations/products` holds: one product with the days on which support of its versions ends (R-D1, R-G1; S0 12-E-47). */
import { z } from 'zod';

const Name = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const Day = z.iso.date();

/**
 * Reads one trait of a version from the text of a ledger (half width, lower case): the joined groups of the pattern without spaces, or
 * `value` where it is given.
 */
export const FacetReader = z.strictObject({ read: z.string().min(1), value: z.string().min(1).optional() });
export type FacetReader = z.infer<typeof FacetReader>;

/** `secondary`: stands in the record that `sources` names; `D`: from memory, not compared (docs/sources.md). */
export const DateGrade = z.enum(['secondary', 'D']);

export const Cycle = z.strictObject({
  id: Name,
  name: z.string().min(1),
  /** Last day of support without a further contract; null where no day was announced by `asOf`. */
  ends: Day.nullable(),
  /** Last day for those who pay for longer support. */
  extended: Day.optional(),
  grade: DateGrade,
  /** Values per trait; a trait that the text does not tell excludes nothing. */
  when: z.record(Name, z.array(z.string().min(1)).min(1)),
});
export type Cycle = z.infer<typeof Cycle>;

export const Product = z.strictObject({
  id: Name,
  format: z.literal('mamori.products/1'),
  name: z.string().min(1),
  /** Whether it stands in the columns of the OS or among the software. */
  appliesTo: z.enum(['os', 'software']),
  match: z.string().min(1),
  /** Day on which the sources were read. */
  retrieved: Day,
  /** Last day that the record knows of. */
  asOf: Day,
  /** Citations; the product never fetches them. */
  sources: z.strictObject({ record: z.string().min(1), vendor: z.string().min(1) }),
  /** No version will follow: there is no cycle without an end. */
  closed: z.literal(true).optional(),
  notes: z.array(z.string().min(1)).optional(),
  /** Per trait: the first pattern that matches gives the value. */
  facets: z.record(Name, z.array(FacetReader).min(1)),
  cycles: z.array(Cycle).min(1),
});
export type Product = z.infer<typeof Product>;
