/** The files that the ministry publishes per fiscal year: names and addresses only, never fetched by the product. */
import { z } from 'zod';
import { Audience } from './edition.ts';

export const OfficialFile = z.strictObject({
  /** Name on the ministry's page. */
  title: z.string().min(1),
  english: z.string().min(1),
  /** Last part of the address, as a person sees it in the download folder. */
  fileName: z.string().min(1),
  address: z.url(),
  kind: z.enum(['checklist', 'manual', 'workbook', 'guideline', 'notice', 'answers', 'other']),
  /** Whom the form is for; empty for manuals and guidelines. */
  audiences: z.array(Audience).default([]),
  /** What is known of the layout: sheets, extra tables. */
  note: z.strictObject({ ja: z.string(), en: z.string() }).optional(),
  pages: z.int().optional(),
  bytes: z.int().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** `official`: the ministry's own list; `secondary`: quoted by others, not compared with the original. */
  source: z.enum(['official', 'secondary']),
});
export type OfficialFile = z.infer<typeof OfficialFile>;

export const OfficialEdition = z.strictObject({
  fiscalYear: z.int(),
  /** Year and month of publication, where known. */
  published: z
    .string()
    .regex(/^20\d\d-\d\d$/)
    .nullable(),
  /** First day on which this edition is the one to answer. */
  inForceFrom: z.iso.date(),
  landingPage: z.url(),
  files: z.array(OfficialFile),
});
export type OfficialEdition = z.infer<typeof OfficialEdition>;

export const OfficialFiles = z.strictObject({ editions: z.array(OfficialEdition) });
export type OfficialFiles = z.infer<typeof OfficialFiles>;
