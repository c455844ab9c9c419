/** One term of the glossary (R-P3): `regulations/glossary/<group>.yaml`. */
import { z } from 'zod';
import { ItemId } from './edition.ts';
import { Localised, SourceRef, TermId } from './localised.ts';

export const Term = z.strictObject({
  id: TermId,
  ja: z.string().min(1),
  /** In hiragana, as Japanese readers sort and look up. */
  reading: z.string().regex(/^[ぁ-ゖー・]+$/),
  en: z.string().min(1),
  /** Other spellings that people type: 電カル, EMR. */
  aliases: z.array(z.string().min(1)).default([]),
  explanation: Localised,
  /** FY2025 items in which the term matters. */
  items: z.array(ItemId).default([]),
  sources: z.array(SourceRef).min(1),
});
export type Term = z.infer<typeof Term>;

export const TermFile = z.strictObject({ group: Localised, terms: z.array(Term).min(1) });
export type TermFile = z.infer<typeof TermFile>;
