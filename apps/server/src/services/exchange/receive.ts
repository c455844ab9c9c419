/**
 * A document arrives, over HTTPS or as a file: verified before anything is stored, stored as it came, handled afterwards
 * (handle.ts). One of an unknown key waits until a person has confirmed the key.
 */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { type SignedDocument, verifyDocument } from '@mamori/exchange/envelope';
import { readSignedDocument } from '@mamori/exchange/signed-document';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { findPeer } from './peers.ts';
import { announceWork } from './wake.ts';

/** Documents of unconfirmed keys that wait for one sender: more say nothing new. */
const WAITING_AT_MOST = 20;

export interface VerifiedDocument {
  readonly document: SignedDocument;
  readonly fingerprint: string;
}

/** Throws `document-not-authentic` for what is no signed document, or not what was signed. */
export async function verifyIncoming(value: unknown): Promise<VerifiedDocument> {
  const document = readSignedDocument(value);
  if (!document) throw new Problem('document-not-authentic', { details: { problems: ['unknown-format'] } });
  const { intact, fingerprint, problems } = await verifyDocument(document);
  if (!intact || fingerprint === null)
    throw new Problem('document-not-authentic', { details: { problems: [...problems] } });
  return { document, fingerprint };
}

export interface Stored {
  readonly id: string;
  readonly state: 'new' | 'waiting' | 'handled' | 'refused';
  readonly isNew: boolean;
}

/**
 * Stores it for the organization of the scope, which is its recipient. Throws `document-not-accepted` when the organization knows no
 * such sender: strangers put nothing into anybody's inbox.
 */
export async function storeIncoming(
  context: Context,
  tx: Tx,
  scope: Scope,
  { document, fingerprint }: VerifiedDocument,
  channel: 'https' | 'file',
): Promise<Stored> {
  const { envelope } = document;
  const peer = await findPeer(tx, envelope.sender.organizationId);
  if (!peer) throw new Problem('document-not-accepted');
  const state = peer.fingerprints.includes(fingerprint) ? 'new' : 'waiting';
  const earlier = await sameDocument(tx, document, fingerprint);
  if (earlier) return { ...earlier, isNew: false };
  if (state === 'waiting') await refuseTooMany(tx, envelope.sender.organizationId);
  const id = context.newId();
  const added = await tx
    .insertInto('inbox_document')
    .values({
      organization_id: String(scope.organizationId),
      id,
      channel,
      type: envelope.type,
      sender_organization_id: envelope.sender.organizationId,
      sender_name: envelope.sender.name.slice(0, 200),
      sender_fingerprint: fingerprint,
      payload_hash: envelope.payloadHash,
      sequence: envelope.sequence,
      document: jsonb({ ...document }),
      received_at: context.now(),
      state,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    const same = await sameDocument(tx, document, fingerprint);
    if (!same) throw new TypeError('a document that was not added is there');
    return { ...same, isNew: false };
  }
  await recordAudit(tx, scope, {
    action: 'exchange.received',
    subject: `inboxDocument:${id}`,
    details: {
      type: envelope.type,
      sender: envelope.sender.organizationId,
      fingerprint,
      channel,
      sha256: envelope.payloadHash,
    },
  });
  await announceWork(tx);
  return { id, state, isNew: true };
}

function sameDocument(tx: Tx, { envelope }: SignedDocument, fingerprint: string) {
  return tx
    .selectFrom('inbox_document')
    .select(['id', 'state'])
    .where('sender_fingerprint', '=', fingerprint)
    .where('type', '=', envelope.type)
    .where('payload_hash', '=', envelope.payloadHash)
    .executeTakeFirst();
}

async function refuseTooMany(tx: Tx, sender: string): Promise<void> {
  const { count } = await tx
    .selectFrom('inbox_document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sender_organization_id', '=', sender)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  if (Number(count) >= WAITING_AT_MOST) throw new Problem('document-not-accepted');
}
