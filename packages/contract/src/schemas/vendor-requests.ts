/** Asking vendors and what comes back (R-C2, R-B7). */
import { REQUEST_STATUSES } from '@mamori/core/vendor/request-status';
import { z } from 'zod';
import { DateOnly, EditionIdText, Instant, LongText, RequiredText, Uuid, Version } from './common.ts';

export const RequestStatusName = z.enum(REQUEST_STATUSES);
export const ResponseWay = z.enum(['link', 'excel', 'account', 'api', 'document']);

/** `{{…}}` in the letter are filled in for every vendor: see the message catalogue, `campaigns:letter`. */
export const CoveringLetter = z.object({ subject: RequiredText, body: z.string().trim().min(1).max(10_000) });
export const ReminderSchedule = z.object({
  /** Days before the due date on which vendors that have not answered are reminded. */
  daysBefore: z.array(z.int().min(0).max(90)).max(10),
  daysAfter: z.array(z.int().min(1).max(90)).max(10),
  /** Days after the due date from which the request counts as escalated: the call list names it first. */
  escalateAfterDays: z.int().min(1).max(180),
});

export const CampaignInput = z.object({
  assessmentId: Uuid,
  title: RequiredText,
  dueOn: DateOnly,
  asks: z
    .array(z.enum(['checklist', 'disclosure']))
    .min(1)
    .max(2),
  letter: CoveringLetter,
  reminders: ReminderSchedule,
});
export const Campaign = CampaignInput.extend({
  id: Uuid,
  version: Version,
  fiscalYear: z.int(),
  /** Edition of the form that the vendors fill in. */
  vendorEditionId: EditionIdText,
  createdAt: Instant,
  closedAt: Instant.nullable(),
  /** Number of requests by status; statuses without any are left out. */
  counts: z.partialRecord(RequestStatusName, z.int()),
  overdue: z.int(),
});

export const VendorRequest = z.object({
  id: Uuid,
  version: Version,
  campaignId: Uuid,
  vendorId: Uuid,
  vendorName: z.string(),
  contractId: Uuid.nullable(),
  contractTitle: z.string().nullable(),
  /** The prime contractor who collects. */
  viaVendorId: Uuid.nullable(),
  viaVendorName: z.string().nullable(),
  email: z.string(),
  status: RequestStatusName,
  overdue: z.boolean(),
  dueOn: DateOnly,
  sentAt: Instant.nullable(),
  sentHow: z.enum(['mail', 'letter', 'inside', 'https', 'file']).nullable(),
  openedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  comment: LongText,
  responseCount: z.int(),
  latestResponseId: Uuid.nullable(),
  acceptedResponseId: Uuid.nullable(),
  /** An answer came after the accepted one: a difference to be accepted. */
  newerAnswer: z.boolean(),
  refusal: z
    .object({
      excuse: z.enum(['not_in_scope', 'no_contract', 'fee', 'closed_network', 'other']),
      text: z.string(),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
  reminderCount: z.int(),
  remindedAt: Instant.nullable(),
});

export const RequestEvent = z.object({
  at: Instant,
  kind: z.string(),
  by: z.string(),
  text: z.string(),
});
