/**
 * What crosses the border of an organisation: a payload and an envelope that names it by hash, signed by the sender.
 * The same document verifies whether it came over the network, in a file or on paper.
 */
import { type Bytes, fromBase64Url, toBase64Url } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';
import { documentHash } from './digest.ts';
import { fingerprintOf, type SigningKeyPair, sign, verifySignature } from './keys.ts';

export interface Sender {
  readonly organizationId: string;
  readonly name: string;
  /** Base64url of the 32 bytes, so that the document verifies by itself. Trust comes from the pinned fingerprint. */
  readonly publicKey: string;
}

export interface Envelope {
  readonly format: 'mamori.envelope/1';
  /** Kind of payload, for example `checklist.hand-in`. */
  readonly type: string;
  /** Version of the payload's own format. */
  readonly version: number;
  readonly sender: Sender;
  readonly recipient: string | null;
  /** Counts the sender's documents from 1: a gap shows that one is missing. */
  readonly sequence: number;
  /** UTC, ISO 8601. */
  readonly time: string;
  /** Payload hash of the document that this one replaces. */
  readonly supersedes: string | null;
  /** Hexadecimal SHA-256 over the payload's canonical JSON. */
  readonly payloadHash: string;
}

export interface SignedDocument<Payload = unknown> {
  readonly envelope: Envelope;
  readonly payload: Payload;
  /** Base64url, Ed25519 over the envelope's canonical JSON. */
  readonly signature: string;
}

export interface EnvelopeDetails {
  readonly type: string;
  readonly version: number;
  readonly sender: Omit<Sender, 'publicKey'>;
  readonly recipient: string | null;
  readonly sequence: number;
  readonly time: string;
  readonly supersedes: string | null;
}

export async function signDocument<Payload>(
  details: EnvelopeDetails,
  payload: Payload,
  key: SigningKeyPair,
): Promise<SignedDocument<Payload>> {
  const envelope: Envelope = {
    format: 'mamori.envelope/1',
    ...details,
    sender: { ...details.sender, publicKey: toBase64Url(key.publicKey) },
    payloadHash: await documentHash(payload),
  };
  return { envelope, payload, signature: toBase64Url(await sign(key.privateKey, canonicalBytes(envelope))) };
}

export type DocumentProblem = 'unknown-format' | 'payload-changed' | 'signature-invalid' | 'key-not-pinned';

export interface DocumentVerification {
  /** Envelope and payload are what the holder of the key signed. */
  readonly intact: boolean;
  /** The key is one that the reader has pinned; unknown when no pinned keys were given. */
  readonly trusted: 'yes' | 'no' | 'unknown';
  readonly fingerprint: string | null;
  readonly problems: readonly DocumentProblem[];
}

/** `pinned`: fingerprints that the reader knows for this sender. */
export async function verifyDocument(
  document: SignedDocument,
  pinned?: readonly string[],
): Promise<DocumentVerification> {
  const publicKey = publicKeyOf(document);
  if (publicKey === null)
    return { intact: false, trusted: 'unknown', fingerprint: null, problems: ['unknown-format'] };
  const problems: DocumentProblem[] = [];
  if (!(await payloadMatches(document))) problems.push('payload-changed');
  if (!(await signatureMatches(document, publicKey))) problems.push('signature-invalid');
  const intact = problems.length === 0;
  const fingerprint = await fingerprintOf(publicKey);
  const known = pinned?.includes(fingerprint);
  if (known === false) problems.push('key-not-pinned');
  return { intact, trusted: known === undefined ? 'unknown' : known ? 'yes' : 'no', fingerprint, problems };
}

function publicKeyOf(document: SignedDocument): Bytes | null {
  const envelope: Partial<Envelope> | undefined = document?.envelope;
  if (envelope?.format !== 'mamori.envelope/1' || typeof document.signature !== 'string') return null;
  const text: unknown = envelope.sender?.publicKey;
  const key = typeof text === 'string' ? fromBase64Url(text) : null;
  return key?.length === 32 ? key : null;
}

async function payloadMatches(document: SignedDocument): Promise<boolean> {
  try {
    return (await documentHash(document.payload)) === document.envelope.payloadHash;
  } catch (error) {
    // A payload that cannot be written as canonical JSON is not the one that was signed.
    if (error instanceof Error) return false;
    throw error;
  }
}

async function signatureMatches(document: SignedDocument, publicKey: Bytes): Promise<boolean> {
  const signature = fromBase64Url(document.signature);
  if (signature === null) return false;
  try {
    return await verifySignature(publicKey, signature, canonicalBytes(document.envelope));
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
