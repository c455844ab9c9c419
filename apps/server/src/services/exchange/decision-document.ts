/** What the facility decided on an answer, as a document to the vendor (R-C2, R-C5). */
import {
  VENDOR_DECISION_TYPE,
  VENDOR_DOCUMENT_VERSION,
  type VendorDecisionPayload,
} from '@mamori/core/vendor/exchange-documents';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { type QueuedDocument, queueDocument } from './outbox.ts';
import { peerOfRequest } from './request-document.ts';

export type Decision = Pick<VendorDecisionPayload, 'decision' | 'comment' | 'messages'>;

/** Null when the vendor has no confirmed key here, or answered by another way: then nobody waits for such a document. */
export async function sendDecisionDocument(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  decision: Decision,
): Promise<QueuedDocument | null> {
  const peer = await peerOfRequest(tx, requestId);
  if (!peer || peer.fingerprints.length === 0) return null;
  const answer = await tx
    .selectFrom('vendor_response')
    .select(['way', sql<string | null>`proof #>> '{envelope,payloadHash}'`.as('hash')])
    .where('request_id', '=', requestId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (answer?.way !== 'account' && answer?.way !== 'document') return null;
  const payload: VendorDecisionPayload = {
    format: 'mamori.vendor-decision/1',
    requestId,
    decision: decision.decision,
    comment: decision.comment,
    messages: decision.messages,
    answersHash: answer.hash,
  };
  return queueDocument(context, tx, scope, {
    peerId: peer.id,
    type: VENDOR_DECISION_TYPE,
    version: VENDOR_DOCUMENT_VERSION,
    subject: `vendorRequest:${requestId}`,
    payload,
    supersedes: null,
  });
}
