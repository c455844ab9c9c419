/**
 * What vendors answered for one checklist, in three queries whatever their number: requests with the accepted answers, vendors under
 * contract, settled contradictions. Only what a person accepted counts (R-C2); nothing here writes an answer.
 */

import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { KINDS_WITH_VENDOR_FORM } from '@mamori/core/vendor/contract-kind';
import type { RequestStatus } from '@mamori/core/vendor/request-status';
import type { ContractedVendor, VendorForm } from '@mamori/core/vendor/vendor-form';
import { carryVendorRoles, type VendorRoles, vendorRolesOf } from '@mamori/core/vendor/vendor-roles';
import type { Tx } from '@mamori/database/connect';
import type { Edition } from '@mamori/regulations/model/edition';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { ResponseWay } from '../vendor-requests/receive.ts';

export interface AcceptedAnswer {
  readonly responseId: string;
  readonly requestId: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly way: ResponseWay;
  readonly receivedAt: Date;
  readonly sha256: string;
  readonly form: VendorForm;
}

export interface AskedRequest {
  readonly requestId: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly status: RequestStatus;
}

export interface StoredSettlement {
  readonly itemId: string;
  readonly performer: string;
  readonly basis: string;
  readonly by: string;
  readonly at: Date;
  readonly version: number;
}

export interface LoadedVendors {
  /** The latest campaign. */
  readonly campaignId: string;
  readonly requests: readonly AskedRequest[];
  /** By response id, which stands for the file in the results of `combine`. */
  readonly answers: ReadonlyMap<string, AcceptedAnswer>;
  /** Vendors with an operation or maintenance contract; their first name is their id, so that results name vendors by id. */
  readonly contracted: readonly ContractedVendor[];
  readonly names: ReadonlyMap<string, string>;
  readonly roles: VendorRoles | null;
  readonly settlements: ReadonlyMap<string, StoredSettlement>;
}

/** Null while no vendor was asked for this checklist. */
export async function loadVendors(
  context: Context,
  tx: Tx,
  assessmentId: string,
  edition: Edition,
): Promise<LoadedVendors | null> {
  const requests = await loadRequests(tx, assessmentId);
  const [latest] = requests;
  if (!latest) return null;
  const contracted = await loadContracted(tx);
  const accepted = requests.flatMap((row) => acceptedAnswer(row) ?? []);
  return {
    campaignId: latest.campaign_id,
    requests: requests.map((row) => ({
      requestId: row.id,
      campaignId: row.campaign_id,
      vendorId: row.vendor_id,
      vendorName: row.vendor_name,
      status: row.status as RequestStatus,
    })),
    answers: new Map(accepted.map((one) => [one.responseId, one])),
    contracted: contracted.map(({ id, name, names }) => ({ id, names: [id, name, ...names] })),
    names: new Map([
      ...requests.map((row): [string, string] => [row.vendor_id, row.vendor_name]),
      ...contracted.map(({ id, name }): [string, string] => [id, name]),
    ]),
    roles: rolesFor(context, edition),
    settlements: await loadSettlements(tx, assessmentId),
  };
}

function loadRequests(tx: Tx, assessmentId: string) {
  return tx
    .selectFrom('campaign')
    .innerJoin('vendor_request as request', (join) =>
      join
        .onRef('request.organization_id', '=', 'campaign.organization_id')
        .onRef('request.campaign_id', '=', 'campaign.id'),
    )
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .leftJoin('vendor_response as response', (join) =>
      join
        .onRef('response.organization_id', '=', 'request.organization_id')
        .onRef('response.id', '=', 'request.accepted_response_id'),
    )
    .select(['request.id', 'request.campaign_id', 'request.vendor_id', 'request.status'])
    .select(['vendor.name as vendor_name', 'campaign.vendor_edition_id'])
    .select(['response.id as response_id', 'response.way', 'response.received_at', 'response.sha256'])
    .select(sql<AnswerDocument['items'] | null>`response.document -> 'items'`.as('items'))
    .where('campaign.assessment_id', '=', assessmentId)
    .where(sql<boolean>`'checklist' = ANY (campaign.asks)`)
    .where('vendor.removed_at', 'is', null)
    .orderBy('campaign.created_at', 'desc')
    .orderBy('vendor.sort')
    .orderBy('vendor.created_at')
    .orderBy('request.id')
    .execute();
}

type StoredRequest = Awaited<ReturnType<typeof loadRequests>>[number];

function acceptedAnswer(row: StoredRequest): AcceptedAnswer | null {
  const { response_id: responseId, received_at: receivedAt, sha256, items } = row;
  if (!responseId || !receivedAt || !sha256) return null;
  const edition = row.vendor_edition_id;
  return {
    responseId,
    requestId: row.id,
    campaignId: row.campaign_id,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    way: row.way as ResponseWay,
    receivedAt,
    sha256: sha256.toString('hex'),
    form: {
      file: responseId,
      edition,
      vendor: row.vendor_id,
      document: {
        format: 'mamori.answers/1',
        edition,
        subject: { name: row.vendor_name },
        context: UNKNOWN_CONTEXT,
        items: items ?? {},
        diagnostics: [],
      },
    },
  };
}

function loadContracted(tx: Tx) {
  return tx
    .selectFrom('vendor')
    .select(['id', 'name', 'names'])
    .where('contract_kind', 'in', KINDS_WITH_VENDOR_FORM)
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('created_at')
    .execute();
}

async function loadSettlements(tx: Tx, assessmentId: string): Promise<Map<string, StoredSettlement>> {
  const rows = await selectSettlements(tx)
    .where('settlement.assessment_id', '=', assessmentId)
    .where('settlement.removed_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.item_id, storedSettlement(row)]));
}

export function selectSettlements(tx: Tx) {
  return tx
    .selectFrom('settlement')
    .leftJoin('person', 'person.id', 'settlement.settled_by')
    .select(['settlement.item_id', 'settlement.performer', 'settlement.basis', 'settlement.settled_at'])
    .select(['settlement.version', 'person.display_name']);
}

export function storedSettlement(
  row: Awaited<ReturnType<ReturnType<typeof selectSettlements>['executeTakeFirstOrThrow']>>,
): StoredSettlement {
  return {
    itemId: row.item_id,
    performer: row.performer,
    basis: row.basis,
    by: row.display_name ?? '',
    at: row.settled_at,
    version: row.version,
  };
}

/** A year without a table of its own takes that of the year before, as far as the items continue (see `carryVendorRoles`). */
function rolesFor(context: Context, edition: Edition): VendorRoles | null {
  const known = vendorRolesOf(edition);
  if (known) return known;
  const regulations = context.regulations.current();
  const previous = regulations.previousEdition(edition.id);
  const before = previous && regulations.editions.get(previous);
  const roles = before ? vendorRolesOf(before) : null;
  const equivalence = previous && regulations.equivalence(previous, edition.id);
  return roles && equivalence ? carryVendorRoles(roles, equivalence) : null;
}
