/** A vendor's answers arrive as a document (R-C5): they go the one way in, with the vendor's signature as their proof. */
import {
  readVendorAnswers,
  VENDOR_ANSWERS_TYPE,
  type VendorAnswersPayload,
} from '@mamori/core/vendor/exchange-documents';
import type { Tx } from '@mamori/database/connect';
import { verifyDocument } from '@mamori/exchange/envelope';
import { sql } from 'kysely';
import { Problem } from '../../http/problem.ts';
import { receiveResponse } from '../vendor-requests/receive.ts';
import type { ArrivedDocument, InboxHandler } from './handlers.ts';
import { lockPeer } from './peers.ts';
import { DocumentRefused } from './problem.ts';

export const handleAnswers: InboxHandler = async (context, tx, scope, arrived) => {
  const { payload, problems } = readVendorAnswers(arrived.payload);
  if (!payload) throw new DocumentRefused('payload-malformed', { problems: problems.slice(0, 20) });
  const peer = await lockPeer(tx, arrived.peerId);
  await requireOwnRequest(tx, peer.vendor_id, payload.requestId);
  await refuseOlder(tx, arrived, payload);
  const { channel, document } = arrived;
  const verification = await verifyDocument(document, peer.fingerprints);
  const received = await receiveResponse(context, tx, scope, {
    requestId: payload.requestId,
    way: channel === 'inside' ? 'account' : 'document',
    document: payload.document,
    answeredBy: { ...payload.answeredBy, organization: arrived.envelope.sender.name },
    signed: {
      document,
      verification: {
        signer: 'vendor',
        ...verification,
        channel,
        inboxId: arrived.inboxId,
        checkedAt: context.now().toISOString(),
      },
    },
  }).catch(inWordsOfTheInbox);
  return {
    requestId: payload.requestId,
    responseId: received.id,
    number: received.number,
    late: received.late,
    correction: payload.correction,
    ...(await missingPredecessor(tx, arrived)),
  };
};

/** The vendor's own request, or one that it collects answers for (S0 12-D-23). */
async function requireOwnRequest(tx: Tx, vendorId: string | null, requestId: string): Promise<void> {
  if (vendorId === null) throw new DocumentRefused('peer-not-linked');
  const request = await tx
    .selectFrom('vendor_request')
    .select(['vendor_id', 'via_vendor_id'])
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!request) throw new DocumentRefused('request-unknown');
  if (request.vendor_id !== vendorId && request.via_vendor_id !== vendorId)
    throw new DocumentRefused('request-of-another-vendor');
}

/** A file that lay on a desk must not undo a correction that came before it. */
async function refuseOlder(
  tx: Tx,
  { envelope }: ArrivedDocument,
  payload: VendorAnswersPayload,
): Promise<void> {
  const newer = await tx
    .selectFrom('inbox_document')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('sender_organization_id', '=', envelope.sender.organizationId)
    .where('type', '=', VENDOR_ANSWERS_TYPE)
    .where('state', '=', 'handled')
    .where(sql<string>`result ->> 'requestId'`, '=', payload.requestId)
    .executeTakeFirst();
  const sequence = Number(newer?.sequence ?? 0);
  if (sequence > envelope.sequence)
    throw new DocumentRefused('older-than-received', { sequence: envelope.sequence, received: sequence });
}

/** It replaces a document that never came: worth a look, no reason to refuse it. */
async function missingPredecessor(tx: Tx, { envelope }: ArrivedDocument) {
  if (envelope.supersedes === null) return {};
  const predecessor = await tx
    .selectFrom('inbox_document')
    .select('id')
    .where('sender_organization_id', '=', envelope.sender.organizationId)
    .where('payload_hash', '=', envelope.supersedes)
    .executeTakeFirst();
  return predecessor ? { supersedes: predecessor.id } : { missingPredecessor: envelope.supersedes };
}

function inWordsOfTheInbox(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  if (error.code === 'wrong-form') throw new DocumentRefused('other-edition', { ...error.extras.params });
  if (error.code === 'conflict') throw new DocumentRefused('request-closed', { ...error.extras.details });
  throw error;
}
