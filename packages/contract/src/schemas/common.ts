import { z } from 'zod';

export const Uuid = z.uuid();
/** ISO calendar date. */
export const DateOnly = z.iso.date();
/** ISO instant in UTC. */
export const Instant = z.iso.datetime();
export const Version = z.int().nonnegative();
export const ShortText = z.string().trim().max(200);
export const RequiredText = z.string().trim().min(1).max(200);
export const LongText = z.string().max(10_000);
export const LocaleCode = z.enum(['ja', 'en']);
export const BilingualText = z.object({ ja: z.string(), en: z.string() });
export const EditionIdText = z.string().regex(/^fy20\d\d\/(facility|pharmacy|vendor|pharmacy-vendor)$/);
export const ItemIdText = z.string().regex(/^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/);

/** Keyset page: `next` is passed back as `cursor`; null at the end. */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ rows: z.array(item), next: z.string().nullable() });
}

/** A problem found by the rules: its code is a key of `rules:` in the message catalogue, `message` is that text. */
export const RuleProblem = z.object({
  code: z.string(),
  item: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'question']),
  requirement: z.string(),
  message: z.string(),
});

export const DiagnosticSchema = z.object({
  code: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  content: z.string().nullable(),
  message: z.string(),
});
