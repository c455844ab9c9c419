/** What a vendor sees and sends without an account: by a personal link, or by a program with a token (R-C2). */
import { Edition } from '@mamori/regulations/model/edition';
import { Excuse, VendorHelp } from '@mamori/regulations/model/help';
import { KnowledgeSource } from '@mamori/regulations/model/localised';
import { z } from 'zod';
import { AnswerValueSchema, ItemAnswerSchema } from './assessment.ts';
import {
  DateOnly,
  DiagnosticSchema,
  EditionIdText,
  Instant,
  ItemIdText,
  LongText,
  RequiredText,
  RuleProblem,
  ShortText,
  Uuid,
  Version,
} from './common.ts';
import { CoveringLetter, RequestStatusName, ResponseWay, VendorRequest } from './vendor-requests.ts';

/** `<organization>.<secret>`: what stands after the hash sign of the link. */
export const GuestToken = z.string().max(200);
export const GuestWay = z.enum(['link', 'api']);
/** Links that the vendor's own people may hand on for one request. */
export const COLLEAGUES_MAX = 10;

export const GuestLinkView = z.object({
  linkId: Uuid,
  facilityName: z.string(),
  vendorName: z.string(),
  title: z.string(),
  dueOn: DateOnly,
  /** Whom the link was made for. */
  name: z.string(),
  /** `ta***@example.co.jp`; empty where the link has no address: the code stands on paper. */
  maskedEmail: z.string(),
  mailAvailable: z.boolean(),
  expiresAt: Instant,
});

export const GuestSession = z.object({
  way: GuestWay,
  /** The link that the session began with; null for a program. */
  linkId: Uuid.nullable(),
  name: z.string(),
  vendorName: z.string(),
  facilityName: z.string(),
  /** The one request that a link reaches; null for a program, which lists its own. */
  requestId: Uuid.nullable(),
  expiresAt: Instant,
});

export const GuestRequestRow = z.object({
  id: Uuid,
  title: z.string(),
  facilityName: z.string(),
  vendorName: z.string(),
  fiscalYear: z.int(),
  editionId: EditionIdText,
  dueOn: DateOnly,
  status: RequestStatusName,
  overdue: z.boolean(),
  /** The facility takes no more answers. */
  closed: z.boolean(),
  /** Why the answer was returned, in the facility's words. */
  comment: LongText,
  responseCount: z.int(),
  refusal: VendorRequest.shape.refusal,
});

export const GuestHead = z.object({
  company: ShortText,
  person: ShortText,
  post: ShortText,
});
export const GuestHeadRow = GuestHead.extend({ version: Version, updatedBy: z.string() });

export const GuestItem = z.object({
  itemId: ItemIdText,
  /** 0: nobody has written anything since the last answer. */
  version: Version,
  value: ItemAnswerSchema,
  /** `response`: as last answered · `blank`: never answered. */
  from: z.enum(['draft', 'response', 'blank']),
  updatedBy: z.string(),
  updatedAt: Instant.nullable(),
});

export const GuestMessage = z.object({
  id: Uuid,
  /** Empty: about the request as a whole. */
  itemId: z.string(),
  side: z.enum(['facility', 'vendor']),
  author: z.string(),
  text: z.string(),
  at: Instant,
});

/** Proof for the vendor: what arrived when, and its hash. */
export const GuestReceipt = z.object({
  id: Uuid,
  number: z.int(),
  way: ResponseWay,
  receivedAt: Instant,
  by: z.string(),
  late: z.boolean(),
  /** The same content had come before. */
  duplicate: z.boolean(),
  /** SHA-256 of the answers as they arrived. */
  sha256: z.string(),
  decision: z.enum(['waiting', 'accepted', 'returned', 'replaced']),
});

export const GuestRequest = GuestRequestRow.extend({
  edition: Edition,
  help: z.array(z.object({ itemId: ItemIdText, help: VendorHelp })),
  sources: z.record(z.string(), KnowledgeSource),
  excuses: z.array(Excuse),
  systems: z.array(z.object({ name: z.string(), product: z.string() })),
  letter: CoveringLetter,
  head: GuestHeadRow,
  items: z.array(GuestItem),
  messages: z.array(GuestMessage),
  responses: z.array(GuestReceipt),
});

export const GuestCheck = z.object({
  /** No error is left. */
  complete: z.boolean(),
  answered: z.int(),
  total: z.int(),
  problems: z.array(RuleProblem),
});

/** What a filled form says, beside the draft as it stands; nothing is written yet. */
export const GuestFormReading = z.object({
  fileName: z.string(),
  /** 事業者名 on the form. */
  company: z.string().nullable(),
  changes: z.array(
    z.object({
      itemId: ItemIdText,
      /** Version of the draft that the form was compared with. */
      basedOn: Version,
      value: ItemAnswerSchema,
      before: AnswerValueSchema,
      after: AnswerValueSchema,
    }),
  ),
  diagnostics: z.array(DiagnosticSchema),
});

export const AnsweredBy = z.object({ name: RequiredText, post: ShortText.default('') });

/** `mamori.answers/1` as a program sends it; what it leaves out is blank. */
export const SentAnswers = z.object({
  format: z.literal('mamori.answers/1'),
  edition: EditionIdText,
  subject: z.object({ name: RequiredText }),
  items: z.record(
    ItemIdText,
    ItemAnswerSchema.omit({ proposal: true }).extend({
      targetDate: DateOnly.nullable().default(null),
      second: ItemAnswerSchema.shape.second.default(null),
      note: z.string().max(5000).default(''),
    }),
  ),
});

export const GuestColleague = z.object({
  name: z.string(),
  maskedEmail: z.string(),
  invitedAt: Instant,
  hasOpened: z.boolean(),
  own: z.boolean(),
});

export const GuestLink = z.object({
  id: Uuid,
  name: z.string(),
  email: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  openedAt: Instant.nullable(),
  /** Invited by a colleague at the vendor, not by the facility. */
  byColleague: z.boolean(),
  /** Name of who made it: a person of the facility, or the colleague. */
  madeBy: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
});

export const VendorToken = z.object({
  id: Uuid,
  name: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
  state: z.enum(['open', 'expired', 'revoked']),
});
