/** One step of a request: locked, checked against the rules, written down with who did it. */

import { nextRequestStatus, type RequestEvent, type RequestStatus } from '@mamori/core/vendor/request-status';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

export interface LockedRequest {
  readonly id: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly campaign_id: string;
  readonly vendor_id: string;
  readonly due_on: string;
  readonly latest_response_id: string | null;
  readonly accepted_response_id: string | null;
  readonly response_count: number;
}

/** Throws `not-found`. Nobody else changes the request until the transaction ends. */
export async function lockRequest(tx: Tx, id: string): Promise<LockedRequest> {
  const row = await tx
    .selectFrom('vendor_request')
    .select(['id', 'version', 'status', 'campaign_id', 'vendor_id', 'due_on'])
    .select(['latest_response_id', 'accepted_response_id', 'response_count'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { ...row, status: row.status as RequestStatus };
}

/** Throws `conflict` when this may not follow. */
export function statusAfter(request: Pick<LockedRequest, 'status'>, event: RequestEvent): RequestStatus {
  const status = nextRequestStatus(request.status, event);
  if (status === null) throw new Problem('conflict', { details: { status: request.status, event } });
  return status;
}

/** Columns of `vendor_request` that a step writes besides status and version. */
export type StepChanges = Readonly<Record<string, unknown>>;

/** Writes status, columns and event; `kind` names the event in the time line and, as `vendorRequest.<kind>`, in the audit log. */
export async function writeStep(
  context: Context,
  tx: Tx,
  scope: Scope,
  request: LockedRequest,
  step: {
    readonly status: RequestStatus;
    readonly changes?: StepChanges;
    readonly kind: string;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await tx
    .updateTable('vendor_request')
    .set({
      ...step.changes,
      status: step.status,
      version: request.version + 1,
      updated_at: context.now(),
    })
    .where('id', '=', request.id)
    .execute();
  await recordEvent(context, tx, scope, request.id, step.kind, step.details);
}

/** What happened, without a change of status. */
export async function recordEvent(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  kind: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx
    .insertInto('vendor_request_event')
    .values({
      organization_id: String(scope.organizationId),
      request_id: requestId,
      id: context.newId(),
      at: context.now(),
      kind,
      person_id: scope.personId,
      person_name: scope.personName,
      details: jsonb(details),
    })
    .execute();
  await recordAudit(tx, scope, {
    action: `vendorRequest.${kind}`,
    subject: `vendorRequest:${requestId}`,
    details,
  });
}
