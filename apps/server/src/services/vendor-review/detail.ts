/** Page data of one request: where it stands, what came, what was said. */
import type { RequestDetail } from '@mamori/contract/schemas/vendor-review';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { loadRequest } from '../vendor-requests/load.ts';
import { listMessageRows } from './messages.ts';
import { listResponseRows } from './rows.ts';

export type Detail = z.input<typeof RequestDetail>;

/** Throws `not-found`. */
export async function requestDetail(tx: Tx, requestId: string, today: string): Promise<Detail> {
  const request = await loadRequest(tx, requestId, today);
  return {
    request,
    version: request.version,
    campaign: await campaignOf(tx, request.campaignId),
    responses: await listResponseRows(tx, requestId),
    messages: await listMessageRows(tx, requestId),
  };
}

async function campaignOf(tx: Tx, campaignId: string): Promise<Detail['campaign']> {
  const row = await tx
    .selectFrom('campaign')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.organization_id', '=', 'campaign.organization_id')
        .onRef('assessment.id', '=', 'campaign.assessment_id'),
    )
    .select(['campaign.id', 'campaign.title', 'campaign.assessment_id', 'campaign.vendor_edition_id'])
    .select(['campaign.due_on', 'campaign.closed_at', 'assessment.fiscal_year', 'assessment.edition_id'])
    .where('campaign.id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    title: row.title,
    assessmentId: row.assessment_id,
    fiscalYear: row.fiscal_year,
    vendorEditionId: row.vendor_edition_id,
    facilityEditionId: row.edition_id,
    dueOn: row.due_on,
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}
