/** Asking vendors and what comes back (R-C2, R-B7). */
import { CONTRACT_REASONS } from '@mamori/core/vendor/campaign-choice';
import { REQUEST_STATUSES } from '@mamori/core/vendor/request-status';
import { z } from 'zod';
import {
  DateOnly,
  EditionIdText,
  Instant,
  LocaleCode,
  LongText,
  RequiredText,
  Uuid,
  Version,
} from './common.ts';

export const RequestStatusName = z.enum(REQUEST_STATUSES);
export const ResponseWay = z.enum(['link', 'excel', 'account', 'api', 'document']);

/** `{{vendor}}`, `{{facility}}`, `{{due}}`, `{{link}}` and `{{systems}}` are filled in for every vendor. */
export const CoveringLetter = z.object({
  /** One line: it becomes the subject of a mail. */
  subject: RequiredText.regex(/^[^\p{Cc}\u2028\u2029]*$/u),
  body: z.string().trim().min(1).max(10_000),
  /** Language of the letter and of the reminders. */
  locale: LocaleCode.default('ja'),
});
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

/** `not_in_scope` S0 1-10, 12-D-22, 12-D-26 · `no_contract` 12-D-19 · `fee` 12-D-20 · `closed_network` 9-7. */
export const ExcuseKind = z.enum(['not_in_scope', 'no_contract', 'fee', 'closed_network', 'other']);
export const Refusal = z.object({ excuse: ExcuseKind, text: LongText });

export const CampaignDetail = Campaign.extend({ requests: z.array(VendorRequest) });

/** Requests that were left out, and why: no address, answered already, refused. */
export const SendingResult = CampaignDetail.extend({
  done: z.int(),
  skipped: z.array(
    z.object({
      requestId: Uuid,
      reason: z.enum(['noAddress', 'badAddress', 'notSent', 'nothingToDo']),
    }),
  ),
});
export const ChosenRequests = z.object({ requestIds: z.array(Uuid).min(1).max(500) });

/** What a new campaign begins with. */
export const CampaignPreparation = z.object({
  letters: z.object({ ja: CoveringLetter, en: CoveringLetter }),
  reminders: ReminderSchedule,
  /** Whether mail can be sent from this installation. */
  mail: z.boolean(),
  /** Vendors can open links of this installation; otherwise letters carry none, and forms come back as files. */
  linksReach: z.boolean(),
  facilityName: z.string(),
  vendors: z.array(
    z.object({
      vendorId: Uuid,
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      systems: z.array(z.string()),
      contracts: z.array(z.object({ id: Uuid, title: z.string() })),
      viaVendorName: z.string().nullable(),
      /** The vendor form is needed: chosen beforehand. */
      needed: z.boolean(),
      reason: z.enum(CONTRACT_REASONS),
    }),
  ),
});

/** A mail of a request, as it stands. */
export const RequestMail = z.object({
  id: Uuid,
  purpose: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'cancelled']),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});

/** What vendors say, what the source says to that, and words for the telephone (R-C10). */
export const ExcuseAnswer = z.object({
  id: z.string(),
  says: z.string(),
  answer: z.string(),
  phone: z.string(),
  citations: z.array(z.object({ id: z.string(), fiscalYear: z.int() })),
  sources: z.array(z.string()),
});
export const RefusalHelp = z.object({
  excuse: ExcuseKind,
  answers: z.array(ExcuseAnswer),
  /** What to confirm in any case: how the vendor behaves in an incident (S0 12-D-19). */
  incident: z.object({
    phone: z.string(),
    citations: z.array(z.object({ id: z.string(), fiscalYear: z.int() })),
  }),
  /** Ready sentences for the note column (R-X2); they go onto the Japanese form. */
  notes: z.array(z.object({ label: z.string(), text: z.string(), explanation: z.string() })),
});

export const RequestEvent = z.object({
  at: Instant,
  kind: z.string(),
  by: z.string(),
  text: z.string(),
});
