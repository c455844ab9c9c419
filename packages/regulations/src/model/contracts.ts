/** What a contract with a vendor should say (S1 別紙1) and a usual demarcation of tasks (R-C4): `regulations/contracts/`. */
import { z } from 'zod';
import { Localised, SourceRef } from './localised.ts';

/** `3-2-2-a` is 3(2)②ア of the source. */
export const ClauseId = z.string().regex(/^[1-6](-\d)*(-[a-f])?$/);
export type ClauseId = z.infer<typeof ClauseId>;

/** Beside a wording, in our words: a misprint of the source that was kept. */
const Remark = Localised;

export const Clause = z.strictObject({
  id: ClauseId,
  /** Number as printed inside its section. */
  label: z.string().min(1),
  /** Sentence of the source that begins the list in which the clause stands; verbatim. */
  lead: z.string().trim().min(1).optional(),
  /** Verbatim. */
  text: z.string().trim().min(1),
  /** 【編注】 of the source, verbatim. */
  editorNote: z.string().trim().min(1).optional(),
  /** The source wants it by the end of this fiscal year; `part` is what it underlines, null the whole clause. */
  deadline: z.strictObject({ fiscalYear: z.int(), part: z.string().nullable() }).optional(),
  remark: Remark.optional(),
  explanation: Localised,
});
export type Clause = z.infer<typeof Clause>;

export const ClauseSection = z.strictObject({
  id: z.string().regex(/^[1-6](-\d)?$/),
  label: z.string().min(1),
  /** Title of the chapter above a numbered part; verbatim. */
  heading: z.string().min(1).optional(),
  title: z.string().min(1),
  remark: Remark.optional(),
  english: z.string().min(1),
  clauses: z.array(Clause).min(1),
});
export type ClauseSection = z.infer<typeof ClauseSection>;

export const ClauseList = z.strictObject({
  title: z.strictObject({ text: z.string().min(1), english: z.string().min(1) }),
  source: SourceRef,
  editorNote: z.array(z.string().min(1)),
  sections: z.array(ClauseSection).min(1),
});
export type ClauseList = z.infer<typeof ClauseList>;

export const TaskShare = z.enum(['main', 'support', 'none']);
export type TaskShare = z.infer<typeof TaskShare>;

export const DemarcationTask = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  task: Localised,
  usual: z.strictObject({ facility: TaskShare, vendor: TaskShare, subVendor: TaskShare }),
  sources: z.array(SourceRef).min(1),
});
export type DemarcationTask = z.infer<typeof DemarcationTask>;

export const DemarcationTemplate = z.strictObject({ note: Localised, rows: z.array(DemarcationTask).min(1) });
export type DemarcationTemplate = z.infer<typeof DemarcationTemplate>;
