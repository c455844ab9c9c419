import { ACCOUNT_KINDS, ACCOUNT_LAYERS } from '@mamori/core/ledger/ledgers/people';
import { z } from 'zod';
import { DateOnly, Instant, RequiredText, ShortText, Uuid, Version } from './common.ts';
import { LedgerCondition } from './ledgers.ts';

/** 継続, 停止, 変更 (the note says what). */
export const ReviewDecision = z.enum(['keep', 'disable', 'change']);

/** The account as the reviewer sees it, unchanged until the end of the review. */
export const ReviewedAccount = z.object({
  name: z.string(),
  displayName: z.string(),
  layer: z.enum(ACCOUNT_LAYERS),
  kind: z.enum(ACCOUNT_KINDS),
  system: z.string(),
  device: z.string(),
  staffName: z.string(),
  staffNumber: z.string(),
  job: z.string().nullable(),
  leftOn: DateOnly.nullable(),
  role: z.string(),
  administrator: z.enum(['yes', 'no', 'unknown']),
  enabled: z.enum(['yes', 'no', 'unknown']),
  lastUsedOn: DateOnly.nullable(),
});

/** A signature that was taken back, because it came by mistake. */
export const AccountReviewReopening = z.object({
  signedAt: Instant,
  signedBy: z.string(),
  recordedBy: z.string(),
  digest: z.string(),
  reopenedAt: Instant,
  reopenedBy: z.string(),
  reason: z.string(),
});

export const AccountReviewPart = z.object({
  id: Uuid,
  version: Version,
  /** Empty: accounts of nobody, or of nobody's department. */
  department: z.string(),
  /** Who signs in to review it; others write down what a head of department said or signed on paper. */
  personId: Uuid.nullable(),
  reviewer: z.string(),
  accounts: z.int(),
  undecided: z.int(),
  disable: z.int(),
  change: z.int(),
  signedAt: Instant.nullable(),
  signedBy: z.string(),
  /** Who was signed in when it was signed: another than `signedBy` where a paper was written down. */
  recordedBy: z.string(),
  /** Hexadecimal SHA-256 over what was signed. */
  digest: z.string().nullable(),
  /** Former signatures, the first one first. */
  reopenings: z.array(AccountReviewReopening),
});

export const AccountReview = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  dueOn: DateOnly,
  startedAt: Instant,
  startedBy: z.string(),
  closedAt: Instant.nullable(),
  closedBy: z.string(),
  /** R-E8: to whom of the management the list was reported. */
  reportedTo: z.string(),
  reportedOn: DateOnly.nullable(),
  parts: z.array(AccountReviewPart),
});

export const AccountReviewInput = z.object({
  name: RequiredText,
  dueOn: DateOnly,
  /** Which accounts: conditions of the account ledger; those that are known to be disabled are left out. */
  where: z.array(LedgerCondition).max(20).default([]),
});

export const AccountReviewEntry = z.object({
  accountId: Uuid,
  shown: ReviewedAccount,
  decision: ReviewDecision.nullable(),
  note: z.string(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string(),
});

export const AccountReviewPartDetail = z.object({
  review: AccountReview.omit({ parts: true }),
  part: AccountReviewPart,
  entries: z.array(AccountReviewEntry),
});

export const AccountDecision = z.object({
  accountId: Uuid,
  decision: ReviewDecision.nullable(),
  note: z.string().trim().max(1000).default(''),
  /** What the person saw; another decision that came meanwhile is not overwritten. Left out: overwrites. */
  was: ReviewDecision.nullable().optional(),
});

/** What came of decisions: only the entries that were asked for, and the counts of the part. */
export const AccountsDecided = z.object({
  part: AccountReviewPart,
  entries: z.array(AccountReviewEntry),
});

/** An account that is to be stopped or changed, as signed, and what the ledger says of it now. */
export const AccountFollowUp = z.object({
  accountId: Uuid,
  department: z.string(),
  shown: ReviewedAccount,
  decision: z.enum(['disable', 'change']),
  note: z.string(),
  decidedBy: z.string(),
  signedAt: Instant,
  /** Stopped: the account ledger says so, or no longer has it. Changed: somebody said so. */
  isDone: z.boolean(),
  /** Of a change; the day of a stop stands in the ledger. */
  doneAt: Instant.nullable(),
  doneBy: z.string(),
  /** Null when the ledger says nothing. */
  disabledOn: DateOnly.nullable(),
});

export const AccountReviewPartInput = z.object({ personId: Uuid.nullable(), reviewer: ShortText });

export const AccountReviewReopeningInput = z.object({ reason: z.string().trim().min(1).max(1000) });

export const AccountReviewClosing = z.object({
  reportedTo: ShortText.default(''),
  reportedOn: DateOnly.nullable().default(null),
  /** Accounts that go on get the day of the signature as confirmed. */
  takeOver: z.boolean().default(true),
});
