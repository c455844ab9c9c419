/**
 * An answer of a vendor arrives, by whatever way (R-C2): it is kept for good as it came, with a proof of how it came. Late, repeated and
 * contradicting answers are kept too; what was accepted stays accepted until a person accepts another one.
 */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { documentHash } from '@mamori/exchange/digest';
import { type SignedDocument, signDocument } from '@mamori/exchange/envelope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { takeSequence } from '../exchange/sequence.ts';
import { signingKey } from '../signing-key.ts';
import { todayInJapan } from '../today.ts';
import { type LockedRequest, lockRequest, statusAfter, writeStep } from './step.ts';

export type ResponseWay = 'link' | 'excel' | 'account' | 'api' | 'document';

export interface IncomingResponse {
  readonly requestId: string;
  readonly way: ResponseWay;
  readonly document: AnswerDocument;
  /** Who answered, as far as known: name, post, e-mail address, program. */
  readonly answeredBy: Readonly<Record<string, string>>;
  /** The file as it came. */
  readonly attachmentId?: string | null;
  /** A document that the vendor signed, and what checking it said; without it we sign a receipt. */
  readonly signed?: {
    readonly document: SignedDocument;
    readonly verification: Readonly<Record<string, unknown>>;
  };
}

export interface ReceivedResponse {
  readonly id: string;
  readonly number: number;
  readonly duplicateOf: string | null;
  readonly late: boolean;
}

export const RECEIPT_TYPE = 'vendor.receipt';

/** Throws `not-found`, `wrong-form` (answers to another edition) and `conflict`. */
export async function receiveResponse(
  context: Context,
  tx: Tx,
  scope: Scope,
  incoming: IncomingResponse,
): Promise<ReceivedResponse> {
  const request = await lockRequest(tx, incoming.requestId);
  const status = statusAfter(request, 'answer');
  await requireEdition(tx, request, incoming.document);
  const now = context.now();
  const id = context.newId();
  const number = request.response_count + 1;
  const sha256 = Buffer.from(await documentHash(incoming.document), 'hex');
  const duplicateOf = await sameAnswer(tx, request, sha256);
  const late = todayInJapan(now) > request.due_on;
  await tx
    .insertInto('vendor_response')
    .values({
      organization_id: String(scope.organizationId),
      id,
      request_id: request.id,
      number,
      way: incoming.way,
      document: jsonb(incoming.document),
      sha256,
      answered_by: jsonb(incoming.answeredBy),
      received_at: now,
      received_by: scope.personId,
      late,
      duplicate_of: duplicateOf,
      supersedes: request.latest_response_id,
      attachment_id: incoming.attachmentId ?? null,
      ...(await proofOf(context, tx, scope, request, incoming, sha256)),
    })
    .execute();
  await writeStep(context, tx, scope, request, {
    status,
    changes: { response_count: number, latest_response_id: id, answered_at: now, refusal: null },
    kind: 'answered',
    details: { responseId: id, number, way: incoming.way, late, duplicateOf },
  });
  return { id, number, duplicateOf, late };
}

async function requireEdition(tx: Tx, request: LockedRequest, document: AnswerDocument): Promise<void> {
  const campaign = await tx
    .selectFrom('campaign')
    .select('vendor_edition_id')
    .where('id', '=', request.campaign_id)
    .executeTakeFirstOrThrow();
  if (document.edition !== campaign.vendor_edition_id) {
    throw new Problem('wrong-form', {
      params: { found: document.edition, expected: campaign.vendor_edition_id },
    });
  }
}

/** The first answer of the same content, if there is one. */
async function sameAnswer(tx: Tx, request: LockedRequest, sha256: Buffer): Promise<string | null> {
  const row = await tx
    .selectFrom('vendor_response')
    .select('id')
    .where('request_id', '=', request.id)
    .where('sha256', '=', sha256)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A guest without a key is no signer: the receiver signs how the answer came. */
async function proofOf(
  context: Context,
  tx: Tx,
  scope: Scope,
  request: LockedRequest,
  { signed, way, answeredBy }: IncomingResponse,
  sha256: Buffer,
) {
  if (signed) return { proof: jsonb({ ...signed.document }), verification: jsonb(signed.verification) };
  const { name } = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  const key = await signingKey(context, tx, scope);
  const receipt = await signDocument(
    {
      type: RECEIPT_TYPE,
      version: 1,
      sender: { organizationId: String(scope.organizationId), name },
      recipient: null,
      sequence: await takeSequence(tx, scope),
      time: context.now().toISOString(),
      supersedes: null,
    },
    {
      format: 'mamori.vendor-receipt/1',
      request: request.id,
      vendor: request.vendor_id,
      way,
      answeredBy,
      origin: scope.origin,
      answersSha256: sha256.toString('hex'),
    },
    key.pair,
  );
  return {
    proof: jsonb({ ...receipt }),
    verification: jsonb({ signer: 'receiver', fingerprint: key.fingerprint }),
  };
}
