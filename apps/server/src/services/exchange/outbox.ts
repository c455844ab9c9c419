/**
 * Documents on their way to another organization: signed and written with the transaction that causes them, delivered afterwards
 * (deliver.ts). Numbers count for each recipient, so that it sees when one is missing.
 */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { recordAudits } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { type SignedDocument, signDocument } from '@mamori/exchange/envelope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { type OrganizationKey, signingKey } from '../signing-key.ts';
import { announceWork } from './wake.ts';

export interface OutgoingDocument {
  readonly peerId: string;
  readonly type: string;
  readonly version: number;
  /** What it is about, for the list: `vendorRequest:<id>`. */
  readonly subject: string;
  readonly payload: unknown;
  /** Payload hash of the document that this one replaces. */
  readonly supersedes: string | null;
}

export interface QueuedDocument {
  readonly id: string;
  readonly payloadHash: string;
  readonly reach: Reach;
}

export type Reach = 'inside' | 'https' | 'file';

const CHUNK = 100;

/** Throws `not-found` for an unknown peer and `peer-not-confirmed` where nobody has confirmed its key. */
export async function queueDocument(
  context: Context,
  tx: Tx,
  scope: Scope,
  document: OutgoingDocument,
): Promise<QueuedDocument> {
  const [queued] = await queueDocuments(context, tx, scope, [document]);
  if (!queued) throw new TypeError('one document gives one');
  return queued;
}

/** Thousands at once: signed and written in chunks, so that pages are served in between. In the order of the list. */
export async function queueDocuments(
  context: Context,
  tx: Tx,
  scope: Scope,
  list: readonly OutgoingDocument[],
): Promise<QueuedDocument[]> {
  if (list.length === 0) return [];
  // First the peers, then the key: whoever waits for a rotation here signs with the new key.
  const peers = await takeNumbers(tx, list);
  const key = await signingKey(context, tx, scope);
  const { name } = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  const sender = { organizationId: String(scope.organizationId), name };
  const queued: QueuedDocument[] = [];
  for (let start = 0; start < list.length; start += CHUNK) {
    const chunk = list.slice(start, start + CHUNK);
    queued.push(...(await writeChunk(context, tx, scope, { sender, key, peers, chunk })));
    await yieldToOthers();
  }
  await announceWork(tx);
  return queued;
}

interface NumberedPeer {
  readonly organizationId: string;
  readonly reach: Reach;
  next: number;
}

/** Locks the peers in the order of their ids, so that two senders never wait for each other. */
async function takeNumbers(tx: Tx, list: readonly OutgoingDocument[]): Promise<Map<string, NumberedPeer>> {
  const counts = new Map<string, number>();
  for (const { peerId } of list) counts.set(peerId, (counts.get(peerId) ?? 0) + 1);
  const ids = [...counts.keys()];
  await tx.selectFrom('peer').select('id').where('id', '=', anyOf(ids)).orderBy('id').forUpdate().execute();
  const { rows } = await sql<{
    id: string;
    organization: string | null;
    reach: Reach;
    pinned: boolean;
    last: string;
  }>`UPDATE peer SET sent_sequence = sent_sequence + one.count
    FROM unnest(${ids}::uuid[], ${[...counts.values()]}::bigint[]) AS one (id, count)
    WHERE peer.id = one.id AND removed_at IS NULL
    RETURNING peer.id, remote_organization_id AS organization, reach, fingerprints <> '{}' AS pinned, sent_sequence AS last`.execute(
    tx,
  );
  if (rows.length !== ids.length) throw new Problem('not-found');
  return new Map(
    rows.map(({ id, organization, reach, pinned, last }) => {
      if (organization === null || (!pinned && reach !== 'file')) throw new Problem('peer-not-confirmed');
      return [id, { organizationId: organization, reach, next: Number(last) - (counts.get(id) ?? 0) + 1 }];
    }),
  );
}

const anyOf = (ids: readonly string[]) => sql<string>`ANY(${ids}::uuid[])`;

interface Chunk {
  readonly sender: { readonly organizationId: string; readonly name: string };
  readonly key: OrganizationKey;
  readonly peers: ReadonlyMap<string, NumberedPeer>;
  readonly chunk: readonly OutgoingDocument[];
}

async function writeChunk(
  context: Context,
  tx: Tx,
  scope: Scope,
  { sender, key, peers, chunk }: Chunk,
): Promise<QueuedDocument[]> {
  const now = context.now();
  const signed = await Promise.all(
    chunk.map(async (one) => {
      const peer = peers.get(one.peerId);
      if (!peer) throw new TypeError(`peer ${one.peerId} was not numbered`);
      const sequence = peer.next++;
      const { type, version, supersedes } = one;
      const details = { type, version, sender, recipient: peer.organizationId, sequence, supersedes };
      const document = await signDocument({ ...details, time: now.toISOString() }, one.payload, key.pair);
      return { one, peer, document, id: context.newId() };
    }),
  );
  await tx
    .insertInto('outbox_document')
    .values(
      signed.map(({ one, peer, document, id }) => ({
        organization_id: sender.organizationId,
        id,
        peer_id: one.peerId,
        type: one.type,
        subject: one.subject,
        document: jsonb({ ...document }),
        payload_hash: document.envelope.payloadHash,
        sequence: document.envelope.sequence,
        reach: peer.reach,
        state: peer.reach === 'file' ? 'by_hand' : 'waiting',
        next_attempt_at: now,
        created_at: now,
      })),
    )
    .execute();
  await recordAudits(
    tx,
    scope,
    signed.map(({ one, peer, document, id }) => ({
      action: 'exchange.queued',
      subject: `outboxDocument:${id}`,
      details: {
        type: one.type,
        about: one.subject,
        recipient: peer.organizationId,
        sequence: document.envelope.sequence,
        sha256: document.envelope.payloadHash,
      },
    })),
  );
  return signed.map(({ id, document, peer }) => ({
    id,
    payloadHash: document.envelope.payloadHash,
    reach: peer.reach,
  }));
}

/** `vendor.request-さくら医院.mamori.json`: the name says what it is before anybody opens it. */
export function documentFileName(document: SignedDocument): string {
  const { type, sender, sequence } = document.envelope;
  const name = sender.name.replaceAll(/[\\/:*?"<>|\s.]+/gu, '_').slice(0, 60);
  return `${type}-${name}${sequence > 0 ? `-${sequence}` : ''}.mamori.json`;
}

/** The document as a file, byte for byte what verifies. */
export function documentFile(document: SignedDocument) {
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
    fileName: documentFileName(document),
    mediaType: 'application/json',
  };
}
