/** Peers, sent and received documents as the API tells them, in a fixed number of queries. */
import type { InboxDetail, InboxRow, OutboxRow, Peer } from '@mamori/contract/schemas/exchange';
import type { Tx } from '@mamori/database/connect';
import { type SignedDocument, verifyDocument } from '@mamori/exchange/envelope';
import type { IdentityCard } from '@mamori/exchange/identity-card';
import { printedFingerprint } from '@mamori/exchange/keys';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { missingNumbers } from './missing-numbers.ts';

type PeerRow = z.input<typeof Peer>;

/** Only the last numbers are looked at: a sender's claim of a huge number must not make work. */
const NUMBERS_LOOKED_AT = 1000;

function selectPeers(tx: Tx) {
  return tx
    .selectFrom('peer')
    .leftJoin('person', 'person.id', 'peer.pinned_by')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'peer.organization_id')
        .onRef('vendor.id', '=', 'peer.vendor_id'),
    )
    .leftJoin('customer', (join) =>
      join
        .onRef('customer.organization_id', '=', 'peer.organization_id')
        .onRef('customer.peer_id', '=', 'peer.id')
        .on('customer.removed_at', 'is', null),
    )
    .selectAll('peer')
    .select(['person.display_name', 'vendor.name as vendor_name'])
    .select(['customer.id as customer_id', 'customer.name as customer_name'])
    .where('peer.removed_at', 'is', null);
}

type StoredPeer = Awaited<ReturnType<ReturnType<typeof selectPeers>['executeTakeFirstOrThrow']>>;

interface Came {
  readonly waiting: number;
  readonly fingerprints: readonly string[];
  readonly numbers: readonly number[];
}

/** What came of each sender: how much waits, of which keys, and which numbers. */
async function cameFrom(tx: Tx, senders: readonly string[]): Promise<Map<string, Came>> {
  const { rows } = await sql<{
    sender: string;
    waiting: number;
    fingerprints: string[] | null;
    numbers: string[];
  }>`SELECT sender_organization_id AS sender, count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
      array_agg(DISTINCT sender_fingerprint) FILTER (WHERE state = 'waiting') AS fingerprints,
      (array_agg(sequence ORDER BY sequence DESC))[1:${sql.lit(NUMBERS_LOOKED_AT)}] AS numbers
    FROM inbox_document WHERE sender_organization_id = ANY(${senders}::uuid[]) GROUP BY 1`.execute(tx);
  return new Map(
    rows.map(({ sender, waiting, fingerprints, numbers }) => [
      sender,
      { waiting, fingerprints: fingerprints ?? [], numbers: numbers.map(Number) },
    ]),
  );
}

function peerRow(row: StoredPeer, came: Came | undefined): PeerRow {
  const card = (row.card as SignedDocument<IdentityCard> | null)?.payload;
  const offered = [...(card ? [card.fingerprint] : []), ...(came?.fingerprints ?? [])];
  const confirmed = new Set(row.fingerprints);
  const keys = [...new Set([...row.fingerprints, ...offered])];
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.kind,
    organizationId: row.remote_organization_id ?? '',
    reach: row.reach,
    url: row.url,
    offeredUrl: card?.url ?? null,
    keys: keys.map((fingerprint) => ({
      fingerprint,
      printed: printedFingerprint(fingerprint),
      confirmed: confirmed.has(fingerprint),
    })),
    confirmedBy: row.pinned_at === null ? null : (row.display_name ?? 'installation'),
    confirmedAt: row.pinned_at?.toISOString() ?? null,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    customerId: row.customer_id,
    customerName: row.customer_name,
    waitingCount: came?.waiting ?? 0,
    sentCount: Number(row.sent_sequence),
    missing: missingNumbers(came?.numbers ?? []),
  };
}

async function peerRows(tx: Tx, rows: readonly StoredPeer[]): Promise<PeerRow[]> {
  const senders = rows.flatMap((row) => (row.remote_organization_id ? [row.remote_organization_id] : []));
  const came = await cameFrom(tx, senders);
  return rows.map((row) => peerRow(row, came.get(row.remote_organization_id ?? '')));
}

export async function listPeerRows(tx: Tx): Promise<PeerRow[]> {
  return peerRows(tx, await selectPeers(tx).orderBy('peer.name').orderBy('peer.id').limit(5000).execute());
}

/** Throws `not-found`. */
export async function loadPeerRow(tx: Tx, id: string): Promise<PeerRow> {
  const [row] = await peerRows(tx, await selectPeers(tx).where('peer.id', '=', id).limit(1).execute());
  if (!row) throw new Problem('not-found');
  return row;
}

function selectInbox(tx: Tx) {
  return tx
    .selectFrom('inbox_document as one')
    .leftJoin('peer', (join) =>
      join
        .onRef('peer.organization_id', '=', 'one.organization_id')
        .onRef('peer.remote_organization_id', '=', 'one.sender_organization_id')
        .on('peer.removed_at', 'is', null),
    )
    .select(['one.id', 'one.received_at', 'one.channel', 'one.type', 'one.sender_name', 'one.sequence'])
    .select(['one.sender_organization_id', 'one.sender_fingerprint', 'one.payload_hash'])
    .select(['one.state', 'one.problem', 'one.handled_at', 'one.result'])
    .select(['peer.id as peer_id', 'peer.fingerprints']);
}

type StoredInbox = Awaited<ReturnType<ReturnType<typeof selectInbox>['executeTakeFirstOrThrow']>>;

function inboxRow(row: StoredInbox): z.input<typeof InboxRow> {
  return {
    id: row.id,
    receivedAt: row.received_at.toISOString(),
    channel: row.channel,
    type: row.type,
    senderName: row.sender_name,
    senderOrganizationId: row.sender_organization_id,
    peerId: row.peer_id,
    sequence: Number(row.sequence),
    state: row.state,
    problem: row.problem,
    handledAt: row.handled_at?.toISOString() ?? null,
  };
}

export async function listInboxRows(
  tx: Tx,
  query: {
    readonly cursor?: string | undefined;
    readonly limit: number;
    readonly state?: StoredInbox['state'] | undefined;
  },
) {
  let select = selectInbox(tx)
    .orderBy('one.received_at', 'desc')
    .orderBy('one.id', 'desc')
    .limit(query.limit + 1);
  if (query.state) select = select.where('one.state', '=', query.state);
  const after = query.cursor === undefined ? null : place(query.cursor);
  if (after)
    select = select.where(
      sql<boolean>`(one.received_at, one.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map(inboxRow),
    next: rows.length > query.limit && last ? `${last.received_at.toISOString()}~${last.id}` : null,
  };
}

/** Keyset of a page, `<instant>~<id>`; throws `malformed-request`. */
function place(cursor: string): { at: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)~([0-9a-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw new Problem('malformed-request');
  return { at: match[1], id: match[2] };
}

/** Throws `not-found`. Verified anew: the page says what is true now, not what once was. */
export async function loadInboxDetail(tx: Tx, id: string): Promise<z.input<typeof InboxDetail>> {
  const row = await selectInbox(tx).where('one.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const document = await inboxDocument(tx, id);
  const { intact, trusted, problems } = await verifyDocument(document, row.fingerprints ?? []);
  return {
    ...inboxRow(row),
    fingerprint: row.sender_fingerprint,
    printed: printedFingerprint(row.sender_fingerprint),
    payloadHash: row.payload_hash,
    signedAt: new Date(document.envelope.time).toISOString(),
    supersedes: document.envelope.supersedes,
    verification: { intact, trusted, problems: [...problems] },
    result: { ...row.result },
  };
}

/** Throws `not-found`. */
export async function inboxDocument(tx: Tx, id: string): Promise<SignedDocument> {
  const row = await tx
    .selectFrom('inbox_document')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row.document as unknown as SignedDocument;
}

/** Throws `not-found`. */
export async function outboxDocument(tx: Tx, id: string): Promise<SignedDocument> {
  const row = await tx
    .selectFrom('outbox_document')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row.document as unknown as SignedDocument;
}

export async function listOutboxRows(
  tx: Tx,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: z.input<typeof OutboxRow>[]; next: string | null }> {
  let select = tx
    .selectFrom('outbox_document as one')
    .leftJoin('peer', (join) =>
      join.onRef('peer.organization_id', '=', 'one.organization_id').onRef('peer.id', '=', 'one.peer_id'),
    )
    .select(['one.id', 'one.created_at', 'one.type', 'one.subject', 'one.peer_id', 'one.reach', 'one.state'])
    .select(['one.sequence', 'one.attempts', 'one.next_attempt_at', 'one.last_error', 'one.delivered_at'])
    .select(['one.payload_hash', 'peer.name'])
    .orderBy('one.created_at', 'desc')
    .orderBy('one.id', 'desc')
    .limit(query.limit + 1);
  const after = query.cursor === undefined ? null : place(query.cursor);
  if (after)
    select = select.where(
      sql<boolean>`(one.created_at, one.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      type: row.type,
      subject: row.subject,
      recipientName: row.name ?? '',
      peerId: row.peer_id,
      reach: row.reach,
      sequence: Number(row.sequence),
      state: row.state,
      attempts: row.attempts,
      nextAttemptAt: row.next_attempt_at.toISOString(),
      lastError: row.last_error,
      deliveredAt: row.delivered_at?.toISOString() ?? null,
      payloadHash: row.payload_hash,
    })),
    next: rows.length > query.limit && last ? `${last.created_at.toISOString()}~${last.id}` : null,
  };
}
