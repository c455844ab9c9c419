/** What the vendors' accepted answers say of one item of the facility's checklist (R-B8), worked out anew at every reading. */
import { z } from 'zod';
import { Instant, Uuid, Version } from './common.ts';
import { ResponseWay } from './vendor-requests.ts';

const VerdictName = z.enum(['yes', 'no', 'unknown']);

/** Why: which vendor, which answer, when and by which way it came. Ids are null where no answer stands behind it. */
export const VendorReason = z.object({
  vendorId: Uuid.nullable(),
  vendorName: z.string(),
  campaignId: Uuid.nullable(),
  requestId: Uuid.nullable(),
  responseId: Uuid.nullable(),
  answer: z.enum(['yes', 'no', 'notApplicable']).nullable(),
  code: z.string(),
  text: z.string(),
  receivedAt: Instant.nullable(),
  way: ResponseWay.nullable(),
});

/** The facility does itself what a vendor denies: who, on what basis. */
export const Settlement = z.object({
  itemId: z.string(),
  performer: z.string(),
  basis: z.string(),
  by: z.string(),
  at: Instant,
  version: Version,
});

export const ContradictionState = z.object({
  code: z.enum([
    'facility-yes-vendor-no',
    'facility-no-vendors-yes',
    'facility-not-applicable-vendor-answers',
  ]),
  text: z.string(),
  /** Performer and basis are stated: explained, still shown. */
  settled: z.boolean(),
  settlement: Settlement.nullable(),
});

export const VendorPart = z.object({
  /** What the vendors' answers alone give for the facility's item. */
  verdict: VerdictName,
  vendors: VerdictName,
  /** Something remains that only the facility can confirm; `ownPartText` says what. */
  ownPart: z.boolean(),
  ownPartText: z.string().nullable(),
  /** The most telling ones first, three at most; all of them: `getItemVendors`. */
  reasons: z.array(VendorReason).max(3),
  reasonCount: z.int(),
  contradiction: ContradictionState.nullable(),
  /** As stated, also while no accepted answer contradicts yet. */
  settlement: Settlement.nullable(),
});

/** An answer that a person can take over with one click; nothing is written by itself. */
export const VendorProposal = z.object({
  answer: z.enum(['yes', 'no']),
  basis: z.string(),
  responseIds: z.array(Uuid),
});
