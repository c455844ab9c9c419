/** What a facility decided about our answer (R-C2, R-C5): accepted, or returned with comments. */
import { readVendorDecision } from '@mamori/core/vendor/exchange-documents';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { ArrivedDocument } from './handle-request.ts';

/** Throws `invalid-input` for a payload that cannot be read, `not-found` for a request that this facility never made. */
export async function handleDecision(
  context: Context,
  tx: Tx,
  scope: Scope,
  { payload: arrived, peerId }: ArrivedDocument,
): Promise<{ customerRequestId: string }> {
  const { payload } = readVendorDecision(arrived);
  if (!payload) throw new Problem('invalid-input');
  const request = await tx
    .selectFrom('customer_request as one')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organization_id', '=', 'one.organization_id')
        .onRef('customer.id', '=', 'one.customer_id'),
    )
    .select(['one.id', 'one.status', 'one.sent_payload_hash'])
    .where('one.request_ref', '=', payload.requestId)
    .where('customer.peer_id', '=', peerId)
    .forUpdate('one')
    .executeTakeFirst();
  if (!request) throw new Problem('not-found');
  // A decision about an earlier answer says nothing about the correction that is out.
  const current = payload.answersHash === null || payload.answersHash === request.sent_payload_hash;
  await tx
    .updateTable('customer_request')
    .set((eb) => ({
      status: current ? payload.decision : request.status,
      decision: jsonb({ ...payload, at: context.now().toISOString() }),
      version: eb('version', '+', 1),
      updated_at: context.now(),
    }))
    .where('id', '=', request.id)
    .execute();
  await recordAudit(tx, scope, {
    action: `customerRequest.${payload.decision}`,
    subject: `customerRequest:${request.id}`,
    details: { comment: payload.comment, messages: payload.messages.length, current },
  });
  return { customerRequestId: request.id };
}
