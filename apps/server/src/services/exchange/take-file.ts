/** A file that a person brings: an identity card becomes a peer, a signed document goes into the inbox. */
import {
  VENDOR_ANSWERS_TYPE,
  VENDOR_DECISION_TYPE,
  VENDOR_REQUEST_TYPE,
} from '@mamori/core/vendor/exchange-documents';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { IDENTITY_CARD_TYPE, type OrganizationKind, readIdentityCard } from '@mamori/exchange/identity-card';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { addPeer, findPeer, lookInside, takeCard } from './peers.ts';
import { storeIncoming, type VerifiedDocument, verifyIncoming } from './receive.ts';

/** Who writes such documents. */
const KIND_OF_SENDER: Readonly<Record<string, OrganizationKind>> = {
  [VENDOR_REQUEST_TYPE]: 'facility',
  [VENDOR_DECISION_TYPE]: 'facility',
  [VENDOR_ANSWERS_TYPE]: 'vendor',
};

export interface TakenFile {
  readonly kind: 'identityCard' | 'document';
  readonly peerId: string | null;
  readonly inboxId: string | null;
  readonly state: 'new' | 'waiting' | 'handled' | 'refused' | 'already_received';
}

/** Throws `document-not-authentic`, `own-document`, `not-for-us` and `document-not-accepted`. */
export async function takeFile(
  context: Context,
  tx: Tx,
  scope: Scope,
  bytes: Uint8Array,
): Promise<TakenFile> {
  const verified = await verifyIncoming(parse(bytes));
  const { envelope } = verified.document;
  if (envelope.sender.organizationId === scope.organizationId) throw new Problem('own-document');
  if (envelope.type === IDENTITY_CARD_TYPE) return takeIdentityCard(context, tx, scope, verified);
  if (envelope.recipient !== scope.organizationId) throw new Problem('not-for-us');
  const peer = await knownSender(context, tx, scope, verified);
  const stored = await storeIncoming(context, tx, scope, verified, 'file');
  return {
    kind: 'document',
    peerId: peer.id,
    inboxId: stored.id,
    state: stored.isNew ? stored.state : 'already_received',
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // What PostgreSQL cannot hold is in no document of ours.
    if (/\\u0000/i.test(text) || text.includes('\0')) throw new SyntaxError('NUL');
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('document-not-authentic', { cause, details: { problems: ['unknown-format'] } });
  }
}

async function takeIdentityCard(
  context: Context,
  tx: Tx,
  scope: Scope,
  { document, fingerprint }: VerifiedDocument,
): Promise<TakenFile> {
  const card = await readIdentityCard(document);
  if (!card) throw new Problem('document-not-authentic', { details: { problems: ['unknown-format'] } });
  const peer = await takeCard(context, tx, scope, document, card);
  await recordAudit(tx, scope, {
    action: 'peer.cardTaken',
    subject: `peer:${peer.id}`,
    details: { organization: card.organizationId, name: card.name, fingerprint },
  });
  const state = peer.fingerprints.includes(fingerprint) ? 'handled' : 'waiting';
  return { kind: 'identityCard', peerId: peer.id, inboxId: null, state };
}

/** One file is enough to begin: its sender becomes a peer whose key a person confirms before anything is done with it. */
async function knownSender(
  context: Context,
  tx: Tx,
  scope: Scope,
  { document, fingerprint }: VerifiedDocument,
) {
  const { sender, type } = document.envelope;
  const known = await findPeer(tx, sender.organizationId);
  if (known) return known;
  const kind = KIND_OF_SENDER[type];
  if (!kind) throw new Problem('document-not-accepted');
  const resident = await lookInside(tx, scope, sender.organizationId);
  if (resident && !resident.fingerprints.includes(fingerprint)) throw new Problem('document-not-authentic');
  const inside = resident ? { fingerprint } : null;
  return addPeer(context, tx, scope, { ...sender, kind: resident?.kind ?? kind, inside, card: null });
}
