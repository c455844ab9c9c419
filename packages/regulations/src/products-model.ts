/** What a file of `regulations/products` holds: one product with the days on which support of its versions ends (R-D1, R-G1; S0 12-E-47). */
import { z } from 'zod';

const Name = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const Day = z.iso.date();

/**
 * Reads one trait of a version from the text of a ledger (half width, lower case): the joined groups of the pattern without spaces, or
 * `value` where it is given.
 */
export const FacetReader = z.strictObject({
  read: z.string().min(1).describe('Pattern over the text of a ledger (half width, lower case).'),
  value: z.string().min(1).optional().describe('Left out: the joined groups of the pattern, without spaces.'),
});
export type FacetReader = z.infer<typeof FacetReader>;

/** See docs/sources.md. */
export const DateGrade = z
  .enum(['secondary', 'D'])
  .describe('secondary: stands in the record that sources names; D: from memory, not compared.');

export const Cycle = z.strictObject({
  id: Name,
  name: z.string().min(1),
  ends: Day.nullable().describe(
    'Last day of support without a further contract; null where no day was announced by asOf.',
  ),
  extended: Day.optional().describe('Last day for those who pay for longer support.'),
  grade: DateGrade,
  when: z
    .record(Name, z.array(z.string().min(1)).min(1))
    .describe('Values per trait; a trait that the text does not tell excludes nothing.'),
});
export type Cycle = z.infer<typeof Cycle>;

export const Product = z.strictObject({
  id: Name,
  format: z.literal('mamori.products/1'),
  name: z.string().min(1),
  appliesTo: z
    .enum(['os', 'software'])
    .describe('Whether it stands in the columns of the OS or among the software.'),
  match: z.string().min(1).describe('Pattern that recognises the product (half width, lower case).'),
  retrieved: Day.describe('Day on which the sources were read.'),
  asOf: Day.describe('Last day that the record knows of; a later one replaces an earlier one.'),
  sources: z
    .strictObject({ record: z.string().min(1), vendor: z.string().min(1) })
    .describe('Citations; they are never fetched.'),
  closed: z.literal(true).optional().describe('No version will follow: there is no cycle without an end.'),
  notes: z.array(z.string().min(1)).optional(),
  facets: z
    .record(Name, z.array(FacetReader).min(1))
    .describe('Per trait: the first pattern that matches gives the value.'),
  cycles: z.array(Cycle).min(1),
});
export type Product = z.infer<typeof Product>;
