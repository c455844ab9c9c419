/** Looking at what a vendor answered and deciding about it (R-C2, R-B8). */
import { z } from 'zod';
import { AnswerChange, ItemAnswerSchema } from './assessment.ts';
import { DateOnly, EditionIdText, Instant, ItemIdText, LongText, Uuid } from './common.ts';
import { Settlement, VendorReason } from './vendor-part.ts';
import { ResponseWay, VendorRequest } from './vendor-requests.ts';

/** '' is the request as a whole. */
export const ThreadItem = z.union([ItemIdText, z.literal('')]);

export const VendorMessage = z.object({
  id: Uuid,
  itemId: z.string(),
  side: z.enum(['facility', 'vendor']),
  by: z.string(),
  text: z.string(),
  at: Instant,
});

export const VendorResponseRow = z.object({
  id: Uuid,
  number: z.int(),
  way: ResponseWay,
  receivedAt: Instant,
  /** Who answered, as far as known: name, post, address, program. */
  answeredBy: z.record(z.string(), z.string()),
  late: z.boolean(),
  /** Number of the earlier answer of the same content. */
  duplicateOf: z.int().nullable(),
  sha256: z.string(),
  accepted: z.boolean(),
  hasFile: z.boolean(),
});

export const RequestDetail = z.object({
  request: VendorRequest,
  version: z.int(),
  campaign: z.object({
    id: Uuid,
    title: z.string(),
    assessmentId: Uuid,
    fiscalYear: z.int(),
    vendorEditionId: EditionIdText,
    facilityEditionId: EditionIdText,
    dueOn: DateOnly,
    closedAt: Instant.nullable(),
  }),
  /** The latest first. */
  responses: z.array(VendorResponseRow),
  messages: z.array(VendorMessage),
});

export const ResponseDetail = VendorResponseRow.extend({
  requestId: Uuid,
  subjectName: z.string().nullable(),
  answers: z.array(z.object({ itemId: z.string(), value: ItemAnswerSchema })),
  /** Differences from another answer of the same request; null when there is none to compare with. */
  compared: z.object({ responseId: Uuid, number: z.int(), changes: z.array(AnswerChange) }).nullable(),
  verification: z.object({
    code: z.enum(['receipt', 'vendor-known', 'vendor-unknown', 'broken']),
    text: z.string(),
    fingerprint: z.string().nullable(),
  }),
});

export const ReturnInput = z.object({
  comment: LongText.default(''),
  items: z
    .array(z.object({ itemId: ItemIdText, text: z.string().trim().min(1).max(5000) }))
    .max(100)
    .default([]),
});

export const MessageInput = z.object({
  itemId: ThreadItem.default(''),
  text: z.string().trim().min(1).max(5000),
});

export const SettlementInput = z.object({
  performer: z.string().trim().min(1).max(500),
  basis: z.string().trim().min(1).max(5000),
});

export const ContradictionRow = z.object({
  itemId: z.string(),
  code: z.string(),
  text: z.string(),
  facility: z.enum(['yes', 'no', 'unknown', 'notApplicable']),
  vendors: z.enum(['yes', 'no', 'unknown']),
  settled: z.boolean(),
  settlement: Settlement.nullable(),
  reasons: z.array(VendorReason),
  /** Ready words that ask the vendor to reissue with 対象外 under the demarcation; null where that would not help. */
  reissueText: z.string().nullable(),
});
