/**
 * Handles the documents of an inbox: each in its own transaction as the recipient, once. What is wrong with one is kept with it by
 * name and stops no other.
 */

import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { type SignedDocument, verifyDocument } from '@mamori/exchange/envelope';
import type { OrganizationKind } from '@mamori/exchange/identity-card';
import { readSignedDocument } from '@mamori/exchange/signed-document';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { INBOX_HANDLERS } from './handlers.ts';
import { addPeer, type FoundPeer, findPeer, lookInside } from './peers.ts';
import { DocumentRefused } from './problem.ts';
import { exchangeScope } from './work.ts';

type Row = Awaited<ReturnType<typeof claim>>;

/** The next documents of this inbox, oldest number first. */
export async function newDocuments(
  context: Context,
  organizationId: string,
  except: readonly string[],
): Promise<string[]> {
  return context.database.read(exchangeScope(organizationId), async (tx) => {
    const rows = await tx
      .selectFrom('inbox_document')
      .select('id')
      .where('state', '=', 'new')
      .where('id', '<>', sql<string>`ALL(${except}::uuid[])`)
      .orderBy('received_at')
      .orderBy('sequence')
      .limit(100)
      .execute();
    return rows.map(({ id }) => id);
  });
}

/** Does nothing when another process has it. Throws only for a failure of ours; the document stays new. */
export async function handleDocument(
  context: Context,
  organizationId: string,
  inboxId: string,
): Promise<void> {
  const scope = exchangeScope(organizationId);
  try {
    await context.database.transaction(scope, async (tx) => {
      const row = await claim(tx, inboxId);
      if (row) await handle(context, tx, scope, row);
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await context.database.transaction(scope, (tx) => refuse(context, tx, scope, inboxId, refusal));
  }
}

function claim(tx: Tx, inboxId: string) {
  return tx
    .selectFrom('inbox_document')
    .select(['id', 'channel', 'document', 'sender_organization_id', 'sender_fingerprint'])
    .where('id', '=', inboxId)
    .where('state', '=', 'new')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function handle(context: Context, tx: Tx, scope: Scope, row: NonNullable<Row>): Promise<void> {
  const document = await verified(row);
  const { envelope, payload } = document;
  if (envelope.recipient !== scope.organizationId) throw new DocumentRefused('other-recipient');
  const peer = await senderOf(context, tx, scope, row, document);
  if (!peer.fingerprints.includes(row.sender_fingerprint)) return wait(tx, row.id);
  const registered = INBOX_HANDLERS[envelope.type];
  if (!registered) throw new DocumentRefused('unknown-type', { type: envelope.type });
  await requireRecipient(tx, scope, registered.recipients);
  const result = await registered.handle(context, tx, scope, {
    inboxId: row.id,
    channel: row.channel,
    document,
    envelope,
    payload,
    peerId: peer.id,
  });
  await finish(context, tx, scope, row.id, { state: 'handled', problem: null, result });
}

/** Checked again here, whatever the way in has checked: delivery inside the installation checks nothing. */
async function verified(row: NonNullable<Row>): Promise<SignedDocument> {
  const document = readSignedDocument(row.document);
  if (!document) throw new DocumentRefused('unknown-format');
  const { fingerprint, problems } = await verifyDocument(document);
  const [problem] = problems;
  if (problem !== undefined)
    throw new DocumentRefused(problem === 'key-not-pinned' ? 'signature-invalid' : problem);
  if (fingerprint !== row.sender_fingerprint) throw new DocumentRefused('sender-differs');
  if (document.envelope.sender.organizationId !== row.sender_organization_id)
    throw new DocumentRefused('sender-differs');
  return document;
}

/** Inside one installation the sender is certain, and its key is confirmed by the installation. */
async function senderOf(
  context: Context,
  tx: Tx,
  scope: Scope,
  row: NonNullable<Row>,
  { envelope }: SignedDocument,
): Promise<FoundPeer> {
  const known = await findPeer(tx, envelope.sender.organizationId);
  if (row.channel !== 'inside') {
    if (!known) throw new DocumentRefused('sender-unknown');
    return known;
  }
  if (known?.fingerprints.includes(row.sender_fingerprint)) return known;
  const sender = await lookInside(tx, scope, row.sender_organization_id);
  if (!sender) throw new DocumentRefused('sender-unknown');
  if (!known) {
    const inside = { fingerprint: row.sender_fingerprint };
    return addPeer(context, tx, scope, {
      ...sender,
      ...envelope.sender,
      inside,
      card: null,
      kind: sender.kind,
    });
  }
  const fingerprints = [...known.fingerprints, row.sender_fingerprint];
  await tx
    .updateTable('peer')
    .set({ fingerprints, pinned_at: context.now(), pinned_by: null, version: known.version + 1 })
    .where('id', '=', known.id)
    .execute();
  return { ...known, fingerprints, version: known.version + 1 };
}

async function requireRecipient(
  tx: Tx,
  scope: Scope,
  recipients: readonly OrganizationKind[] | undefined,
): Promise<void> {
  if (!recipients) return;
  const { kind } = await tx
    .selectFrom('organization')
    .select('kind')
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  if (!recipients.some((one) => one === kind)) throw new DocumentRefused('other-kind');
}

async function wait(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('inbox_document').set({ state: 'waiting' }).where('id', '=', id).execute();
}

interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Null for a failure of ours. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof DocumentRefused) return error;
  if (!(error instanceof Problem)) return null;
  return { code: 'unexpected', details: { error: error.code, ...error.extras.params } };
}

async function refuse(
  context: Context,
  tx: Tx,
  scope: Scope,
  inboxId: string,
  { code, details }: Refusal,
): Promise<void> {
  if (!(await claim(tx, inboxId))) return;
  await finish(context, tx, scope, inboxId, { state: 'refused', problem: code, result: details });
}

/** Given up after several failures of ours: it can be handled again from the page. */
export function giveUp(context: Context, organizationId: string, inboxId: string): Promise<void> {
  const scope = exchangeScope(organizationId);
  return context.database.transaction(scope, (tx) =>
    refuse(context, tx, scope, inboxId, { code: 'unexpected', details: {} }),
  );
}

interface End {
  readonly state: 'handled' | 'refused';
  readonly problem: string | null;
  readonly result: Readonly<Record<string, unknown>>;
}

async function finish(context: Context, tx: Tx, scope: Scope, id: string, end: End): Promise<void> {
  await tx
    .updateTable('inbox_document')
    .set({ ...end, result: jsonb(end.result), handled_at: context.now() })
    .where('id', '=', id)
    .execute();
  await recordAudit(tx, scope, {
    action: `exchange.${end.state}`,
    subject: `inboxDocument:${id}`,
    details: end.problem === null ? end.result : { problem: end.problem },
  });
}
