/** Filled vendor forms dropped in together: matched, looked at, then applied (R-C2, R-B7, R-B13). */
import { z } from 'zod';
import { AnswerChange, ItemAnswerSchema } from './assessment.ts';
import { DateOnly, DiagnosticSchema, EditionIdText, Instant, ItemIdText, Uuid } from './common.ts';

export const FormDropFileState = z.enum(['matched', 'doubtful', 'broken', 'applied', 'left_out']);

export const FormDropFile = z.object({
  id: Uuid,
  name: z.string(),
  /** Where the workbook holds several forms: the sheet of this one. */
  sheet: z.string().nullable(),
  size: z.int(),
  sha256: z.string(),
  state: FormDropFileState,
  editionId: EditionIdText.nullable(),
  /** 事業者名 on the form. */
  subjectName: z.string().nullable(),
  requestId: Uuid.nullable(),
  vendorName: z.string().nullable(),
  contractTitle: z.string().nullable(),
  /** Why it was matched, doubted or refused, and what to do. */
  reasons: z.array(z.string()),
  advice: z.string().nullable(),
  /** Requests that it may belong to, likeliest first. */
  candidates: z.array(Uuid),
  /** A request can be chosen for it: it was read, and is a form of this campaign. */
  canChoose: z.boolean(),
  /** Entries that stayed blank because they could not be read, and entries that a person should look at. */
  problems: z.object({ unread: z.int(), doubtful: z.int() }),
  answered: z.int(),
  items: z.int(),
  /** Items that differ from the latest answer of the request; null: there is none, or it came after the comparison. */
  differences: z.int().nullable(),
  /** The request has an answer already. */
  hasEarlier: z.boolean(),
  /** The due date has passed. */
  late: z.boolean(),
  responseId: Uuid.nullable(),
});

export const FormDropSummary = z.object({
  id: Uuid,
  campaignId: Uuid,
  createdAt: Instant,
  createdBy: z.string(),
  appliedAt: Instant.nullable(),
  discardedAt: Instant.nullable(),
  counts: z.object({
    matched: z.int(),
    doubtful: z.int(),
    broken: z.int(),
    applied: z.int(),
    left_out: z.int(),
  }),
});

export const FormDrop = FormDropSummary.extend({
  campaignTitle: z.string(),
  dueOn: DateOnly,
  files: z.array(FormDropFile),
});

export const FormDropFileDetail = FormDropFile.extend({
  answers: z.array(z.object({ itemId: ItemIdText, value: ItemAnswerSchema })),
  /** Against the latest answer of the request; all answers where there is none. */
  changes: z.array(AnswerChange),
  diagnostics: z.array(DiagnosticSchema),
});

export const AppliedForm = z.object({
  fileId: Uuid,
  name: z.string(),
  requestId: Uuid,
  responseId: Uuid.nullable(),
  late: z.boolean(),
  /** An earlier answer of the same content. */
  duplicate: z.boolean(),
  /** Why it was not taken; null when it was. */
  problem: z.string().nullable(),
});
