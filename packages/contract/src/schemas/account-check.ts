import { ACCOUNT_KINDS, ACCOUNT_LAYERS } from '@mamori/core/ledger/ledgers/people';
import { BREAK_GLASS_STATES } from '@mamori/core/people/break-glass-state';
import { EVIDENCE_KINDS, type EvidenceKind } from '@mamori/core/people/evidence';
import { FINDING_CODES, type FindingCode, SEVERITIES } from '@mamori/core/people/finding';
import { MATCH_REASONS } from '@mamori/core/people/match-accounts';
import { z } from 'zod';
import { DateOnly, Instant, RequiredText, ShortText, Uuid, Version } from './common.ts';

const Known = z.enum(['yes', 'no', 'unknown']);
export const AccountFindingCode = z.enum(FINDING_CODES as readonly [FindingCode, ...FindingCode[]]);
/** An account's id; of a finding about a whole export `layer/system/domain`. */
const Subject = z.string().min(1).max(500);

export const AccountEvidence = z.object({
  kind: z.enum(EVIDENCE_KINDS as readonly [EvidenceKind, ...EvidenceKind[]]),
  strength: z.enum(['decisive', 'strong', 'medium', 'weak', 'against']),
  /** What stands in the account: the number, the name, the login, the day. */
  of: z.string(),
});

export const CheckedAccount = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  displayName: z.string(),
  layer: z.enum(ACCOUNT_LAYERS),
  systemId: Uuid.nullable(),
  /** System or device. */
  place: z.string(),
  realm: z.string(),
  kind: z.enum(ACCOUNT_KINDS),
  employeeNumber: z.string(),
  role: z.string(),
  enabled: Known,
  administrator: Known,
  createdOn: DateOnly.nullable(),
  lastUsedOn: DateOnly.nullable(),
});

export const CheckedPerson = z.object({
  id: Uuid,
  number: z.string(),
  name: z.string(),
  kana: z.string(),
  romaji: z.string(),
  formerNames: z.array(z.string()),
  job: z.string().nullable(),
  jobTitle: z.string(),
  department: z.string(),
  joinedOn: DateOnly.nullable(),
  leftOn: DateOnly.nullable(),
});

export const FindingAside = z.object({
  id: Uuid,
  reason: z.string(),
  /** The last day; null: until the fact changes. */
  until: DateOnly.nullable(),
  at: Instant,
  by: z.string(),
});

export const AccountFinding = z.object({
  code: AccountFindingCode,
  subject: Subject,
  severity: z.enum(SEVERITIES),
  /** `ask`: the ledgers make it likely, a person knows. */
  certainty: z.enum(['certain', 'ask']),
  /** Null: about a whole export. */
  account: CheckedAccount.nullable(),
  /** System, device or domain of the account or the export. */
  place: z.string(),
  person: CheckedPerson.nullable(),
  /** Other rows that it rests on, the first of them. */
  related: z.array(
    z.object({ ledger: z.enum(['account', 'duty', 'break_glass_use']), id: Uuid, name: z.string() }),
  ),
  relatedCount: z.int(),
  /** Values of its sentence: days in days, dates as ISO days. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(AccountEvidence),
  aside: FindingAside.nullable(),
  /** It was set aside once, and that holds no longer: the day has passed, or the fact is another. */
  earlier: FindingAside.extend({ because: z.enum(['until', 'changed']) }).nullable(),
});

/** How many accounts of one finding; of `duplicate` people, of `not-confirmed` exports. */
export const FindingCount = z.object({
  code: AccountFindingCode,
  severity: z.enum(SEVERITIES),
  /** Clause of the source. */
  source: z.string(),
  certain: z.int(),
  ask: z.int(),
  aside: z.int(),
  clear: z.int(),
  /** What could not be judged, by the column that is blank; `person`: whose the account is. */
  unknown: z.array(z.object({ missing: z.string(), count: z.int() })),
});

/** Accounts of one layer and system: an export. */
export const AccountPlace = z.object({
  layer: z.enum(ACCOUNT_LAYERS),
  systemId: Uuid.nullable(),
  system: z.string(),
  /** 0: no account is in the ledger yet. */
  accounts: z.int(),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  /** The last import that changed any of them. */
  importedAt: Instant.nullable(),
  /** Whether the checklist of the year asks for these accounts (R-E7). */
  due: Known,
});

export const BreakGlassAccount = z.object({
  account: CheckedAccount,
  state: z.enum(BREAK_GLASS_STATES),
  sealedOn: DateOnly.nullable(),
  sealPlace: z.string(),
  /** The export tells of a use that no record covers. */
  isUnrecorded: z.boolean(),
  lastUse: z
    .object({
      id: Uuid,
      openedOn: DateOnly,
      usedBy: z.string(),
      endedOn: DateOnly.nullable(),
      changedOn: DateOnly.nullable(),
      sealedOn: DateOnly.nullable(),
    })
    .nullable(),
});

export const AccountCheck = z.object({
  today: DateOnly,
  staff: z.int(),
  accounts: z.int(),
  fiscalYear: z.int(),
  /** When the roster was last changed by an import. */
  staffImportedAt: Instant.nullable(),
  matching: z.object({
    /** Linked in the ledger. */
    confirmed: z.int(),
    /** Sure, and not yet linked. */
    sure: z.int(),
    /** Inferred, and not yet linked: to be looked through. */
    likely: z.int(),
    doubtful: z.int(),
    /** Personal accounts of nobody on the roster. */
    nobody: z.int(),
    /** Shared ones, services, vendors, break-glass and built-in accounts. */
    notPersonal: z.int(),
  }),
  /** The worst first. */
  findings: z.array(FindingCount),
  places: z.array(AccountPlace),
  breakGlass: z.array(BreakGlassAccount),
});

export const AccountCandidate = z.object({
  person: CheckedPerson,
  evidence: z.array(AccountEvidence),
});

export const AccountQuestion = z.object({
  account: CheckedAccount,
  reason: z.enum(MATCH_REASONS),
  /** The likeliest first, at most five. */
  candidates: z.array(AccountCandidate),
  candidateCount: z.int(),
});

export const AccountAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('person'), staffId: Uuid }),
  /** Not these people's. */
  z.object({ answer: z.literal('nobody'), staffIds: z.array(Uuid).min(1).max(20) }),
  /** The ledger's kind of account. */
  z.object({ answer: z.enum(['shared', 'service', 'vendor', 'built_in', 'break_glass']) }),
]);

export const AccountAnswered = z.object({
  /** To undo what was written into the ledger; null when nothing was. */
  changeSetId: Uuid.nullable(),
  /** To take back: people who are now refused and were not before. */
  refusedIds: z.array(Uuid),
});

export const AccountRefusal = z.object({
  account: CheckedAccount,
  person: CheckedPerson,
  at: Instant,
  by: z.string(),
});

export const Sureness = z.enum(['sure', 'likely']);
export const AccountLink = z.object({
  account: CheckedAccount,
  person: CheckedPerson,
  evidence: z.array(AccountEvidence),
});

/** All of a kind as the person saw them, by how many, or single ones. */
export const AccountLinkChoice = z.union([
  z.object({ accountIds: z.array(Uuid).min(1).max(5000) }),
  z.object({ sureness: Sureness, total: z.int().min(1) }),
]);

export const FindingKey = z.object({ code: AccountFindingCode, subject: Subject });
export const AsideInput = z.object({
  findings: z.array(FindingKey).min(1).max(1000),
  reason: z.string().trim().min(1).max(500),
  /** The last day; null: until the fact changes. */
  until: DateOnly.nullable().default(null),
});

/** Rows from any place on. */
export const OffsetQuery = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const AccountCheckReport = z.object({
  id: Uuid,
  version: Version,
  number: z.int(),
  madeAt: Instant,
  madeBy: z.string(),
  accounts: z.int(),
  /** Findings that were not set aside. */
  open: z.int(),
  high: z.int(),
  /** Who of the management saw it (R-E8); null: nobody yet. */
  acknowledgement: z
    .object({ name: z.string(), post: z.string(), on: DateOnly, note: z.string(), recordedBy: z.string() })
    .nullable(),
});
export const AcknowledgementInput = z.object({
  name: RequiredText,
  post: ShortText.default(''),
  on: DateOnly,
  note: z.string().trim().max(2000).default(''),
});
