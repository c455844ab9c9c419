/** A request as a guest reaches it: a link its one, a token those of its vendor that were sent (R-C2). */
import type { GuestRequestRow } from '@mamori/contract/schemas/guests';
import { isRequestOverdue, type RequestStatus } from '@mamori/core/vendor/request-status';
import type { Tx } from '@mamori/database/connect';
import type { Edition } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Guest } from '../../identity/guest.ts';
import { todayInJapan } from '../today.ts';
import { type LockedRequest, lockRequest } from '../vendor-requests/step.ts';

type Row = z.input<typeof GuestRequestRow>;

function selectOwn(tx: Tx, guest: Guest) {
  const own = tx
    .selectFrom('vendor_request as request')
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.organization_id', '=', 'campaign.organization_id')
        .onRef('assessment.id', '=', 'campaign.assessment_id'),
    )
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .innerJoin('organization', 'organization.id', 'request.organization_id')
    .selectAll('request')
    .select(['campaign.title', 'campaign.vendor_edition_id', 'campaign.letter', 'campaign.closed_at'])
    .select(['assessment.fiscal_year', 'vendor.name as vendor_name', 'organization.name as facility_name'])
    .where('request.vendor_id', '=', guest.vendorId);
  return guest.requestId === null
    ? own.where('request.status', '!=', 'not_sent')
    : own.where('request.id', '=', guest.requestId);
}

export type OwnRequest = Awaited<ReturnType<ReturnType<typeof selectOwn>['executeTakeFirstOrThrow']>>;

export async function listOwnRequests(context: Context, tx: Tx, guest: Guest): Promise<Row[]> {
  const rows = await selectOwn(tx, guest).orderBy('request.created_at', 'desc').limit(200).execute();
  const today = todayInJapan(context.now());
  return rows.map((row) => ownRequestRow(row, today));
}

/** Throws `not-found` for every request that is not the guest's. */
export async function requireOwnRequest(tx: Tx, guest: Guest, requestId: string): Promise<OwnRequest> {
  const row = await selectOwn(tx, guest).where('request.id', '=', requestId).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** For what changes it: nobody else does until the transaction ends. Throws `request-closed`. */
export async function lockOwnRequest(
  tx: Tx,
  guest: Guest,
  requestId: string,
): Promise<{ readonly own: OwnRequest; readonly locked: LockedRequest }> {
  const locked = await lockRequest(tx, requestId);
  const own = await requireOwnRequest(tx, guest, requestId);
  if (own.closed_at) throw new Problem('request-closed');
  return { own, locked };
}

export function editionOf(context: Context, own: OwnRequest): Edition {
  return context.regulations.current().edition(own.vendor_edition_id);
}

export function ownRequestRow(row: OwnRequest, today: string): Row {
  const status = row.status as RequestStatus;
  return {
    id: row.id,
    title: row.title,
    facilityName: row.facility_name,
    vendorName: row.vendor_name,
    fiscalYear: row.fiscal_year,
    editionId: row.vendor_edition_id,
    dueOn: row.due_on,
    status,
    overdue: isRequestOverdue(status, row.due_on, today),
    closed: row.closed_at !== null,
    comment: row.comment,
    responseCount: row.response_count,
    refusal: row.refusal as Row['refusal'],
  };
}
