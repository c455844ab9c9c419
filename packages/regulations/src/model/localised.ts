/** What every explanatory text of Mamori looks like: Japanese and English, with the places it rests on. */
import { z } from 'zod';

export const Locale = z.enum(['ja', 'en']);
export type Locale = z.infer<typeof Locale>;

export const Localised = z.strictObject({ ja: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Localised = z.infer<typeof Localised>;

/** `S0 1-6`, `S0 12-D-21`: category and running number of the answers given in FY2023. */
export const QaId = z.string().regex(/^S0 (?:[1-9]|1[01])-\d{1,2}$|^S0 12-[A-E]-\d{1,2}$/);
export type QaId = z.infer<typeof QaId>;

export const TermId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export type TermId = z.infer<typeof TermId>;

/** Key of `regulations/help/sources.yaml` and the place in that source. */
export const SourceRef = z.strictObject({ source: z.string().min(1), place: z.string().min(1) });
export type SourceRef = z.infer<typeof SourceRef>;

export const KnowledgeSource = z.strictObject({
  title: Localised,
  address: z.url().optional(),
  /** `ours` marks a decision of this product where the sources are silent. */
  kind: z.enum(['official', 'draft', 'course', 'answers', 'handbook', 'survey', 'secondary', 'ours']),
});
export type KnowledgeSource = z.infer<typeof KnowledgeSource>;
