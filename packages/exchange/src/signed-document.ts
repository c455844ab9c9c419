/** A signed document out of unknown JSON: its outer shape, before anything in it is believed. */
import type { SignedDocument } from './envelope.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TYPE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const HASH = /^[0-9a-f]{64}$/;
/** Base64url of 32 and of 64 bytes. */
const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matches(value: unknown, pattern: RegExp, longest = 100): boolean {
  return typeof value === 'string' && value.length <= longest && pattern.test(value);
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isSender(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { organizationId, name, publicKey } = value;
  return matches(organizationId, UUID) && matches(name, /\S/, 500) && matches(publicKey, PUBLIC_KEY);
}

function isEnvelope(value: unknown): boolean {
  if (!isFields(value) || value.format !== 'mamori.envelope/1') return false;
  const { recipient, supersedes } = value;
  return (
    matches(value.type, TYPE) &&
    isWhole(value.version, 1) &&
    isSender(value.sender) &&
    (recipient === null || (typeof recipient === 'string' && recipient.length <= 500)) &&
    isWhole(value.sequence, 0) &&
    matches(value.time, INSTANT) &&
    (supersedes === null || matches(supersedes, HASH)) &&
    matches(value.payloadHash, HASH)
  );
}

/** Null when it is no signed document. Nothing is left out: the signature covers what this version does not know too. */
export function readSignedDocument(value: unknown): SignedDocument | null {
  if (!isFields(value) || !('payload' in value)) return null;
  if (!isEnvelope(value.envelope) || !matches(value.signature, SIGNATURE)) return null;
  return value as unknown as SignedDocument;
}
