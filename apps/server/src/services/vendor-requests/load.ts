/** Campaigns and requests as the API tells them, in a fixed number of queries. */
import type { Campaign, VendorRequest } from '@mamori/contract/schemas/vendor-requests';
import { isRequestOverdue, type RequestStatus } from '@mamori/core/vendor/request-status';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

type CampaignRow = z.input<typeof Campaign>;
type RequestRow = z.input<typeof VendorRequest>;

function selectCampaigns(tx: Tx) {
  return tx
    .selectFrom('campaign')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.organization_id', '=', 'campaign.organization_id')
        .onRef('assessment.id', '=', 'campaign.assessment_id'),
    )
    .selectAll('campaign')
    .select('assessment.fiscal_year');
}

type StoredCampaign = Awaited<ReturnType<ReturnType<typeof selectCampaigns>['executeTakeFirstOrThrow']>>;

interface Count {
  readonly campaign_id: string;
  readonly status: RequestStatus;
  readonly late: boolean;
  readonly count: number;
}

async function countRequests(tx: Tx, ids: readonly string[], today: string): Promise<Count[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('vendor_request')
    .select((eb) => [
      'campaign_id',
      'status',
      eb('due_on', '<', today).as('late'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('campaign_id', 'in', ids)
    .groupBy(['campaign_id', 'status', 'late'])
    .execute();
  return rows.map((row) => ({
    ...row,
    status: row.status as RequestStatus,
    late: Boolean(row.late),
    count: Number(row.count),
  }));
}

function campaignRow(row: StoredCampaign, counts: readonly Count[]): CampaignRow {
  const own = counts.filter(({ campaign_id }) => campaign_id === row.id);
  const sum = (list: readonly Count[]) => list.reduce((total, { count }) => total + count, 0);
  // Whether a day has passed depends on the status alone once it has: yesterday stands for any such day.
  const overdue = own.filter(({ late, status }) => late && isRequestOverdue(status, '0', '1'));
  const statuses = [...new Set(own.map(({ status }) => status))];
  return {
    id: row.id,
    version: row.version,
    assessmentId: row.assessment_id,
    fiscalYear: row.fiscal_year,
    vendorEditionId: row.vendor_edition_id,
    title: row.title,
    dueOn: row.due_on,
    asks: row.asks as CampaignRow['asks'],
    letter: row.letter as CampaignRow['letter'],
    reminders: row.reminders as CampaignRow['reminders'],
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    counts: Object.fromEntries(
      statuses.map((status) => [status, sum(own.filter((one) => one.status === status))]),
    ),
    overdue: sum(overdue),
  };
}

export async function listCampaignRows(tx: Tx, today: string): Promise<CampaignRow[]> {
  const rows = await selectCampaigns(tx)
    .orderBy('assessment.fiscal_year', 'desc')
    .orderBy('campaign.created_at', 'desc')
    .limit(200)
    .execute();
  const counts = await countRequests(
    tx,
    rows.map(({ id }) => id),
    today,
  );
  return rows.map((row) => campaignRow(row, counts));
}

/** Throws `not-found`. */
export async function loadCampaign(tx: Tx, id: string, today: string): Promise<CampaignRow> {
  const row = await selectCampaigns(tx).where('campaign.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return campaignRow(row, await countRequests(tx, [id], today));
}

export function selectRequests(tx: Tx) {
  return tx
    .selectFrom('vendor_request as request')
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .leftJoin('contract', (join) =>
      join
        .onRef('contract.organization_id', '=', 'request.organization_id')
        .onRef('contract.id', '=', 'request.contract_id'),
    )
    .leftJoin('vendor as via', (join) =>
      join
        .onRef('via.organization_id', '=', 'request.organization_id')
        .onRef('via.id', '=', 'request.via_vendor_id'),
    )
    .selectAll('request')
    .select(['vendor.name as vendor_name', 'vendor.email as vendor_email'])
    .select(['contract.title as contract_title', 'via.name as via_name', 'via.email as via_email']);
}

export type StoredRequest = Awaited<ReturnType<ReturnType<typeof selectRequests>['executeTakeFirstOrThrow']>>;

export function requestRow(row: StoredRequest, today: string): RequestRow {
  const status = row.status as RequestStatus;
  return {
    id: row.id,
    version: row.version,
    campaignId: row.campaign_id,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    contractId: row.contract_id,
    contractTitle: row.contract_title,
    viaVendorId: row.via_vendor_id,
    viaVendorName: row.via_name,
    email: row.via_email ?? row.vendor_email,
    status,
    overdue: isRequestOverdue(status, row.due_on, today),
    dueOn: row.due_on,
    sentAt: row.sent_at?.toISOString() ?? null,
    sentHow: row.sent_how as RequestRow['sentHow'],
    openedAt: row.opened_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    comment: row.comment,
    responseCount: row.response_count,
    latestResponseId: row.latest_response_id,
    acceptedResponseId: row.accepted_response_id,
    newerAnswer: row.accepted_response_id !== null && row.latest_response_id !== row.accepted_response_id,
    refusal: row.refusal as RequestRow['refusal'],
    reminderCount: row.reminder_count,
    remindedAt: row.reminded_at?.toISOString() ?? null,
  };
}

export async function listRequestRows(tx: Tx, campaignId: string, today: string): Promise<RequestRow[]> {
  const rows = await selectRequests(tx)
    .where('request.campaign_id', '=', campaignId)
    .orderBy('vendor.sort')
    .orderBy('vendor.name')
    .orderBy('request.id')
    .limit(2000)
    .execute();
  return rows.map((row) => requestRow(row, today));
}

/** Throws `not-found`. */
export async function loadRequest(tx: Tx, id: string, today: string): Promise<RequestRow> {
  const row = await selectRequests(tx).where('request.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return requestRow(row, today);
}

export async function campaignDetail(tx: Tx, id: string, today: string) {
  const campaign = await loadCampaign(tx, id, today);
  return { ...campaign, requests: await listRequestRows(tx, id, today) };
}
