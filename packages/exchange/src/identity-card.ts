/**
 * How organizations learn each other's keys: an identity card, signed by the key that it names, and the hand-over to a new key,
 * signed by the old one. A card says that its maker holds the key; who the maker is, a person finds out by another way (telephone).
 */
import { fromBase64Url, toBase64Url } from './bytes.ts';
import { type SignedDocument, signDocument, verifyDocument } from './envelope.ts';
import { fingerprintOf, type SigningKeyPair } from './keys.ts';
import { readSignedDocument } from './signed-document.ts';

export const IDENTITY_CARD_TYPE = 'exchange.identity';
export const KEY_HANDOVER_TYPE = 'exchange.key-handover';

export const ORGANIZATION_KINDS = ['facility', 'vendor', 'authority', 'group'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export interface IdentityCard {
  readonly format: 'mamori.identity-card/1';
  readonly organizationId: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Where documents are received over HTTPS; null: by file only. */
  readonly url: string | null;
}

export interface KeyHandover {
  readonly format: 'mamori.key-handover/1';
  readonly oldFingerprint: string;
  /** Identity card of the new key, signed by the new key. */
  readonly card: SignedDocument<IdentityCard>;
}

export type Identity = Pick<IdentityCard, 'organizationId' | 'name' | 'kind' | 'url'>;

export async function signIdentityCard(
  identity: Identity,
  key: SigningKeyPair,
  time: string,
): Promise<SignedDocument<IdentityCard>> {
  const { organizationId, name, kind, url } = identity;
  const details = {
    type: IDENTITY_CARD_TYPE,
    version: 1,
    sender: { organizationId, name },
    recipient: null,
    sequence: 0,
    time,
    supersedes: null,
  };
  const payload: IdentityCard = {
    format: 'mamori.identity-card/1',
    organizationId,
    name,
    kind,
    publicKey: toBase64Url(key.publicKey),
    fingerprint: await fingerprintOf(key.publicKey),
    url,
  };
  return signDocument(details, payload, key);
}

/** Null unless it is a card whose words, key and signature agree. */
export async function readIdentityCard(document: SignedDocument): Promise<IdentityCard | null> {
  const { envelope } = document;
  const card = document.payload as Partial<IdentityCard> | null;
  if (envelope.type !== IDENTITY_CARD_TYPE || card?.format !== 'mamori.identity-card/1') return null;
  if (card.organizationId !== envelope.sender.organizationId || card.name !== envelope.sender.name)
    return null;
  if (!ORGANIZATION_KINDS.some((kind) => kind === card.kind)) return null;
  if (card.url !== null && (typeof card.url !== 'string' || card.url.length > 500)) return null;
  if (card.publicKey !== envelope.sender.publicKey || fromBase64Url(card.publicKey) === null) return null;
  const { intact, fingerprint } = await verifyDocument(document);
  return intact && fingerprint === card.fingerprint ? (card as IdentityCard) : null;
}

/** The new card of a hand-over whose own signature was checked by the reader; null when the new key is not proved. */
export async function readKeyHandover(
  document: SignedDocument,
): Promise<{ readonly document: SignedDocument; readonly card: IdentityCard } | null> {
  const handover = document.payload as Partial<KeyHandover> | null;
  if (document.envelope.type !== KEY_HANDOVER_TYPE || handover?.format !== 'mamori.key-handover/1')
    return null;
  const key = fromBase64Url(document.envelope.sender.publicKey);
  if (key === null || handover.oldFingerprint !== (await fingerprintOf(key))) return null;
  const inner = readSignedDocument(handover.card);
  const card = inner && (await readIdentityCard(inner));
  if (!inner || card?.organizationId !== document.envelope.sender.organizationId) return null;
  return { document: inner, card };
}
