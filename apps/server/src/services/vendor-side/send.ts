/** Sends answers that are ready; nothing goes out that a person of the vendor has not approved (R-C5). */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import {
  VENDOR_ANSWERS_TYPE,
  VENDOR_DOCUMENT_VERSION,
  type VendorAnswersPayload,
} from '@mamori/core/vendor/exchange-documents';
import { recordAudits } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { queueDocuments } from '../exchange/outbox.ts';
import { type ComposedFor, composerFor } from './composition.ts';

/** A request that is locked and may be answered. */
export interface Sendable {
  readonly id: string;
  readonly customer_id: string;
  readonly edition_id: string;
  readonly request_ref: string | null;
  readonly sent_payload_hash: string | null;
  readonly peer_id: string | null;
  readonly connected: boolean;
  readonly status: string;
  readonly sent_revision: Readonly<Record<string, unknown>>;
}

export interface Sending {
  readonly correction: boolean;
  readonly explanation: string;
  /** Who confirmed it. */
  readonly byName: string;
}

type Reason = 'no-request' | 'not-connected' | 'not-ready';

function refusalOf(row: Sendable, document: AnswerDocument | null): Reason | null {
  if (row.request_ref === null) return 'no-request';
  if (row.peer_id === null || !row.connected) return 'not-connected';
  return document === null ? 'not-ready' : null;
}

function payloadOf(row: Sendable, composed: ComposedFor, sending: Sending): VendorAnswersPayload {
  const named = composed.products.find(({ head }) => head.name !== '')?.head;
  return {
    format: 'mamori.vendor-answers/1',
    requestId: String(row.request_ref),
    document: composed.composition.document as AnswerDocument,
    answeredBy: named ? { ...named } : { name: sending.byName, post: '' },
    products: composed.products.map(({ name, version, revision }) => ({ name, version, revision })),
    correction: sending.correction,
    explanation: sending.explanation,
  };
}

const revisionOf = ({ products, hash }: ComposedFor) => ({
  answers: hash,
  revisions: Object.fromEntries(products.map(({ versionId, revision }) => [versionId, revision])),
});

export interface SendResult {
  readonly sent: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: Reason }[];
}

/** All of one edition. What cannot go any more is marked with the reason; what says the same as before is not sent twice. */
export async function sendAnswers(
  context: Context,
  tx: Tx,
  scope: Scope,
  rows: readonly Sendable[],
  sending: Sending,
): Promise<SendResult> {
  const [first] = rows;
  if (!first) return { sent: [], refused: [] };
  const ids = rows.map((row) => row.customer_id);
  const composer = await composerFor(context, tx, scope, first.edition_id, ids);
  const composed = await Promise.all(
    rows.map(async (row) => ({ row, composed: await composer.forCustomer(row.customer_id) })),
  );
  const refused = composed.flatMap(({ row, composed: { composition } }) => {
    const reason = refusalOf(row, composition.document);
    return reason ? [{ id: row.id, reason }] : [];
  });
  const left = new Set(refused.map(({ id }) => id));
  const going = composed.filter(
    ({ row, composed: { hash } }) => !left.has(row.id) && row.sent_revision.answers !== hash,
  );
  const queued = await queueDocuments(
    context,
    tx,
    scope,
    going.map(({ row, composed: one }) => ({
      peerId: String(row.peer_id),
      type: VENDOR_ANSWERS_TYPE,
      version: VENDOR_DOCUMENT_VERSION,
      subject: `customerRequest:${row.id}`,
      payload: payloadOf(row, one, sending),
      supersedes: row.sent_payload_hash,
    })),
  );
  await writeSent(
    context,
    tx,
    going.map(({ row, composed: one }, at) => ({
      id: row.id,
      document: queued[at]?.id,
      hash: queued[at]?.payloadHash,
      revision: revisionOf(one),
    })),
  );
  await writeRefused(tx, [
    ...refused,
    ...composed
      .filter(({ row }) => !left.has(row.id) && !going.some((one) => one.row.id === row.id))
      .map(({ row }) => ({ id: row.id, reason: null })),
  ]);
  await recordAudits(
    tx,
    scope,
    going.map(({ row }, at) => ({
      action: sending.correction ? 'customerRequest.corrected' : 'customerRequest.sent',
      subject: `customerRequest:${row.id}`,
      details: { sha256: queued[at]?.payloadHash, explanation: sending.explanation },
    })),
  );
  return { sent: going.map(({ row }) => row.id), refused };
}

async function writeSent(context: Context, tx: Tx, sent: readonly object[]): Promise<void> {
  if (sent.length === 0) return;
  await sql`
    UPDATE customer_request SET status = 'sent', sent_payload_hash = one.hash, sent_document_id = one.document,
      sent_revision = one.revision, sent_at = ${context.now()}, outdated = false, delivery = NULL, problem = NULL,
      version = version + 1, updated_at = ${context.now()}
    FROM jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) AS one (id uuid, document uuid, hash text, revision jsonb)
    WHERE customer_request.id = one.id`.execute(tx);
}

async function writeRefused(
  tx: Tx,
  refused: readonly { readonly id: string; readonly reason: Reason | null }[],
): Promise<void> {
  if (refused.length === 0) return;
  await sql`
    UPDATE customer_request SET delivery = NULL, problem = one.reason, version = version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) AS one (id uuid, reason text)
    WHERE customer_request.id = one.id`.execute(tx);
}
