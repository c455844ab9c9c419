/** A person decides about a vendor's answer: accepted, or returned with comments (R-C2). Neither writes into the checklist (R-B8). */
import type { ReturnInput } from '@mamori/contract/schemas/vendor-review';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { sendDecisionDocument } from '../exchange/decision-document.ts';
import { type LockedRequest, lockRequest, statusAfter, writeStep } from '../vendor-requests/step.ts';
import { insertMessages, requireItems } from './messages.ts';
import { mailReturn } from './return-mail.ts';

/** Another step has happened since the page was read: look again before deciding. */
async function lockUnchanged(tx: Tx, requestId: string, basedOn: number): Promise<LockedRequest> {
  const request = await lockRequest(tx, requestId);
  if (request.version !== basedOn) {
    throw new Problem('changed-meanwhile', {
      params: { person: '' },
      details: { current: { version: request.version, status: request.status } },
    });
  }
  return request;
}

/** Returns the id of the request. Throws `not-found`, `changed-meanwhile` and `conflict`. */
export async function acceptResponse(
  context: Context,
  tx: Tx,
  scope: Scope,
  responseId: string,
  comment: string,
  basedOn: number,
): Promise<string> {
  const response = await tx
    .selectFrom('vendor_response')
    .select(['request_id', 'number'])
    .where('id', '=', responseId)
    .executeTakeFirst();
  if (!response) throw new Problem('not-found');
  const request = await lockUnchanged(tx, response.request_id, basedOn);
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'accept'),
    changes: {
      accepted_response_id: responseId,
      decided_at: context.now(),
      decided_by: scope.personId,
      comment,
    },
    kind: 'accepted',
    details: { responseId, number: response.number, insteadOf: request.accepted_response_id },
  });
  await sendDecisionDocument(context, tx, scope, request.id, { decision: 'accepted', comment, messages: [] });
  return request.id;
}

/**
 * Returns the address that a mail went to, or null. The latest answer is returned: when it had been accepted, it no longer is; an earlier
 * accepted one stands.
 */
export async function returnRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  input: z.output<typeof ReturnInput>,
  basedOn: number,
): Promise<string | null> {
  await requireItems(
    context,
    tx,
    requestId,
    input.items.map(({ itemId }) => itemId),
  );
  const request = await lockUnchanged(tx, requestId, basedOn);
  const withdrawn = request.accepted_response_id === request.latest_response_id;
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'return'),
    changes: {
      decided_at: context.now(),
      decided_by: scope.personId,
      comment: input.comment,
      ...(withdrawn ? { accepted_response_id: null } : {}),
    },
    kind: 'returned',
    details: { responseId: request.latest_response_id, items: input.items.map(({ itemId }) => itemId) },
  });
  const overall = input.comment.trim() === '' ? [] : [{ itemId: '', text: input.comment }];
  await insertMessages(context, tx, scope, requestId, [...overall, ...input.items]);
  const at = context.now().toISOString();
  await sendDecisionDocument(context, tx, scope, requestId, {
    decision: 'returned',
    comment: input.comment,
    messages: input.items.map(({ itemId, text }) => ({ itemId, text, by: scope.personName, at })),
  });
  return mailReturn(context, tx, scope, requestId, input);
}
