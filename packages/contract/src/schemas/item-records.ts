/** Plans of measures that take years, and the originals that the inspector asks to see: the core's `ItemRecords` in the API (R-B5, R-X4). */
import { z } from 'zod';
import { DateOnly, Instant, ItemIdText, RequiredText, ShortText, Uuid, Version } from './common.ts';

const PlanFields = z.object({
  /** As the document is called; the note names it. */
  name: RequiredText,
  /** What will be done. */
  measure: z.string().trim().max(2000),
  /** May lie beyond the fiscal year; the date in the year is the target of the answer. */
  completion: DateOnly.nullable(),
  responsible: ShortText,
  status: z.enum(['draft', 'decided', 'underWay', 'done']),
  steps: z
    .array(z.object({ text: z.string().trim().min(1).max(300), due: DateOnly.nullable(), done: z.boolean() }))
    .max(30),
});

const OriginalFields = z.object({
  /** null: nobody has said whether it exists. */
  exists: z.boolean().nullable(),
  name: ShortText,
  /** As it is written on the document: 第3版. */
  revision: ShortText,
  date: DateOnly.nullable(),
  approver: ShortText,
  /** Where the inspector finds it: shelf, binder, page. */
  place: z.string().trim().max(300),
});

/** Which of the item's evidence files it is. */
const attachmentIds = z.array(Uuid).max(20);

export const PlanInput = PlanFields.extend({ attachmentIds: attachmentIds.default([]) });
export const OriginalInput = OriginalFields.extend({ attachmentIds: attachmentIds.default([]) });

export const OriginalKind = z.enum(['deviceLedger', 'contactChart', 'bcp', 'operationRules']);
const RecordedFile = z.object({ name: z.string(), sha256: z.string() });

/** As frozen with a hand-in and printed in the digest. */
export const RecordedPlan = PlanFields.extend({
  name: z.string(),
  item: ItemIdText,
  files: z.array(RecordedFile),
});
export const RecordedOriginal = OriginalFields.extend({ item: ItemIdText, files: z.array(RecordedFile) });

const stored = {
  itemId: ItemIdText,
  version: Version,
  attachmentIds,
  files: z.array(RecordedFile.extend({ id: Uuid })),
  updatedAt: Instant.nullable(),
  updatedBy: z.string(),
};

export const PlanRow = PlanFields.extend({
  ...stored,
  name: z.string(),
  /** The target of the answer; null unless the answer is いいえ with a target. */
  nextCheck: DateOnly.nullable(),
});

/** Version 0: nothing has been said about it yet. */
export const OriginalRow = OriginalFields.extend({ ...stored, original: OriginalKind });
