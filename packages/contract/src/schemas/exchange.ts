/** Documents between organizations (R-C5): keys, peers, what was sent and what came. */
import { z } from 'zod';
import { Instant, RequiredText, ShortText, Uuid, Version } from './common.ts';
import { OrganizationKind } from './people.ts';

/** Hexadecimal SHA-256 of a public key. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** Who this organization is to others. */
export const OwnIdentity = z.object({
  organizationId: Uuid,
  name: z.string(),
  kind: OrganizationKind,
  /** Null until the key was made. */
  fingerprint: Fingerprint.nullable(),
  /** As it is read out on the telephone. */
  printed: z.string().nullable(),
  /** Where documents are received over HTTPS; null: by file only. */
  url: z.string().nullable(),
  keySince: Instant.nullable(),
});

export const Reach = z.enum(['inside', 'https', 'file']);

export const PeerKey = z.object({
  fingerprint: Fingerprint,
  printed: z.string(),
  confirmed: z.boolean(),
});
export const Peer = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  kind: OrganizationKind,
  organizationId: Uuid,
  reach: Reach,
  url: z.string(),
  /** Address that its identity card names; nothing is sent there before a person takes it over. */
  offeredUrl: z.string().nullable(),
  keys: z.array(PeerKey),
  /** `installation` where the installation itself vouches for the key. */
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  vendorId: Uuid.nullable(),
  vendorName: z.string().nullable(),
  customerId: Uuid.nullable(),
  customerName: z.string().nullable(),
  waitingCount: z.int(),
  sentCount: z.int(),
  /** Numbers of documents of this sender that have not come. */
  missing: z.array(z.int()),
});
export const PeerChange = z.object({
  name: RequiredText,
  reach: Reach,
  url: z.string().trim().max(500),
  vendorId: Uuid.nullable(),
  customerId: Uuid.nullable(),
});

/** The outer shape; the server reads the rest strictly before anything is believed. */
export const SignedDocumentBody = z.looseObject({
  envelope: z.looseObject({ format: z.string() }),
  payload: z.unknown(),
  signature: z.string().max(200),
});

export const DocumentState = z.enum(['new', 'waiting', 'handled', 'refused']);
export const InboxRow = z.object({
  id: Uuid,
  receivedAt: Instant,
  channel: Reach,
  type: z.string(),
  senderName: z.string(),
  senderOrganizationId: Uuid,
  peerId: Uuid.nullable(),
  sequence: z.int(),
  state: DocumentState,
  /** Named problem of a refused document: key `exchange:problem.<code>`. */
  problem: z.string().nullable(),
  handledAt: Instant.nullable(),
});
export const InboxDetail = InboxRow.extend({
  fingerprint: Fingerprint,
  printed: z.string(),
  payloadHash: z.string(),
  signedAt: Instant,
  supersedes: z.string().nullable(),
  /** Checked anew for this answer. */
  verification: z.object({
    intact: z.boolean(),
    trusted: z.enum(['yes', 'no', 'unknown']),
    problems: z.array(z.string()),
  }),
  result: z.record(z.string(), z.unknown()),
});

export const OutboxRow = z.object({
  id: Uuid,
  createdAt: Instant,
  type: z.string(),
  subject: z.string(),
  recipientName: z.string(),
  peerId: Uuid.nullable(),
  reach: Reach,
  sequence: z.int(),
  state: z.enum(['waiting', 'delivered', 'failed', 'by_hand']),
  attempts: z.int(),
  nextAttemptAt: Instant,
  /** Key `exchange:delivery.<code>`. */
  lastError: z.string().nullable(),
  deliveredAt: Instant.nullable(),
  payloadHash: z.string(),
});

/** What became of a file or a document that was brought. */
export const Imported = z.object({
  kind: z.enum(['identityCard', 'document']),
  peerId: Uuid.nullable(),
  inboxId: Uuid.nullable(),
  state: z.enum(['new', 'waiting', 'handled', 'refused', 'already_received']),
});

export const QueuedDocumentRow = z.object({
  id: Uuid,
  reach: Reach,
  payloadHash: z.string(),
  /** For the file that is handed over. */
  fileName: ShortText,
});
