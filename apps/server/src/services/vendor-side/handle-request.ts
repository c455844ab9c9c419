/**
 * A facility asks this vendor (R-C5): the request joins the customer that its organization belongs to. One that nobody knows becomes a
 * new customer, marked so that a person looks at it.
 */
import { readVendorRequest } from '@mamori/core/vendor/exchange-documents';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Envelope } from '@mamori/exchange/envelope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { refreshRequests } from './refresh.ts';

export interface ArrivedDocument {
  readonly inboxId: string;
  readonly envelope: Envelope;
  readonly payload: unknown;
  readonly peerId: string;
}

/** Throws `invalid-input` for a payload that cannot be read. */
export async function handleRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  arrived: ArrivedDocument,
): Promise<{ customerId: string; customerRequestId: string }> {
  const { payload } = readVendorRequest(arrived.payload);
  if (!payload) throw new Problem('invalid-input');
  const customerId = await customerOf(context, tx, scope, arrived.peerId, payload.facility);
  const id = context.newId();
  const row = await tx
    .insertInto('customer_request')
    .values({
      organization_id: String(scope.organizationId),
      id,
      customer_id: customerId,
      inbox_document_id: arrived.inboxId,
      request_ref: payload.requestId,
      edition_id: payload.editionId,
      due_on: payload.campaign.dueOn,
      received_at: context.now(),
      status: 'received',
    })
    // Asked again: a reminder or a new day.
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'customer_id', 'request_ref']).doUpdateSet({
        inbox_document_id: arrived.inboxId,
        due_on: payload.campaign.dueOn,
        updated_at: context.now(),
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAudit(tx, scope, {
    action: row.id === id ? 'customerRequest.received' : 'customerRequest.receivedAgain',
    subject: `customerRequest:${row.id}`,
    details: { customer: customerId, edition: payload.editionId, dueOn: payload.campaign.dueOn },
  });
  await refreshRequests(context, tx, scope, { editionId: payload.editionId, customerIds: [customerId] });
  return { customerId, customerRequestId: row.id };
}

async function customerOf(
  context: Context,
  tx: Tx,
  scope: Scope,
  peerId: string,
  facility: { readonly name: string; readonly code: string | null },
): Promise<string> {
  // Two requests of one new facility at once make one customer.
  await tx.selectFrom('peer').select('id').where('id', '=', peerId).forUpdate().execute();
  const known = await tx
    .selectFrom('customer')
    .select('id')
    .where('peer_id', '=', peerId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  return (await byCode(tx, peerId, facility.code)) ?? newCustomer(context, tx, scope, peerId, facility);
}

/** A customer from the vendor's own list with the same 医療機関コード and no connection yet: a person confirms that it is the one. */
async function byCode(tx: Tx, peerId: string, code: string | null): Promise<string | null> {
  if (code === null || code === '') return null;
  const found = await tx
    .selectFrom('customer')
    .select('id')
    .where('facility_code', '=', code)
    .where('peer_id', 'is', null)
    .where('removed_at', 'is', null)
    .limit(2)
    .forUpdate()
    .execute();
  const [only] = found;
  if (!only || found.length > 1) return null;
  await tx
    .updateTable('customer')
    .set((eb) => ({ peer_id: peerId, unchecked: true, version: eb('version', '+', 1) }))
    .where('id', '=', only.id)
    .execute();
  return only.id;
}

async function newCustomer(
  context: Context,
  tx: Tx,
  scope: Scope,
  peerId: string,
  facility: { readonly name: string; readonly code: string | null },
): Promise<string> {
  const id = context.newId();
  const { name, code } = facility;
  await tx
    .insertInto('customer')
    .values({
      organization_id: String(scope.organizationId),
      id,
      name,
      facility_code: code === '' ? null : code,
      peer_id: peerId,
      unchecked: true,
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'customer.created',
    subject: `customer:${id}`,
    details: { name, facilityCode: code, from: 'request' },
  });
  return id;
}
