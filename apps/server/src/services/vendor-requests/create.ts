/** A campaign and its requests come into being (R-C1, R-C2, R-B7). */
import type { CampaignInput } from '@mamori/contract/schemas/vendor-requests';
import { vendorEditionFor } from '@mamori/core/vendor/vendor-form';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

/** Throws `not-found` for the checklist and `wrong-form` when its fiscal year has no vendor form. */
export async function insertCampaign(
  context: Context,
  tx: Tx,
  scope: Scope,
  input: z.output<typeof CampaignInput>,
): Promise<string> {
  const assessment = await tx
    .selectFrom('assessment')
    .select('edition_id')
    .where('id', '=', input.assessmentId)
    .executeTakeFirst();
  if (!assessment) throw new Problem('not-found');
  const { editions } = context.regulations.current();
  const facilityEdition = editions.get(assessment.edition_id);
  const vendorEdition = facilityEdition && vendorEditionFor(facilityEdition);
  if (!vendorEdition || !editions.has(vendorEdition)) {
    throw new Problem('wrong-form', {
      params: { found: assessment.edition_id, expected: vendorEdition ?? '?' },
    });
  }
  const id = context.newId();
  await tx
    .insertInto('campaign')
    .values({
      organization_id: String(scope.organizationId),
      id,
      assessment_id: input.assessmentId,
      title: input.title,
      vendor_edition_id: vendorEdition,
      due_on: input.dueOn,
      asks: input.asks,
      letter: jsonb(input.letter),
      reminders: jsonb(input.reminders),
      created_by: scope.personId,
      created_at: context.now(),
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'campaign.created',
    subject: `campaign:${id}`,
    details: { title: input.title, dueOn: input.dueOn, edition: vendorEdition },
  });
  return id;
}

export interface AskedVendor {
  readonly vendorId: string;
  /** One form per contract (R-B7, practice before FY2025). */
  readonly contractId?: string | null;
}

/** Adds those that are not in the campaign yet. Throws `not-found` for a vendor or contract, `conflict` for a closed campaign. */
export async function insertRequests(
  context: Context,
  tx: Tx,
  scope: Scope,
  campaignId: string,
  asked: readonly AskedVendor[],
): Promise<void> {
  const campaign = await tx
    .selectFrom('campaign')
    .select(['due_on', 'closed_at'])
    .where('id', '=', campaignId)
    .forUpdate()
    .executeTakeFirst();
  if (!campaign) throw new Problem('not-found');
  if (campaign.closed_at) throw new Problem('conflict');
  const primes = await primesOf(tx, asked);
  const rows = asked.map(({ vendorId, contractId = null }) => ({
    organization_id: String(scope.organizationId),
    id: context.newId(),
    campaign_id: campaignId,
    vendor_id: vendorId,
    contract_id: contractId,
    via_vendor_id: primes.get(vendorId) ?? null,
    due_on: campaign.due_on,
    created_at: context.now(),
  }));
  await requireContracts(tx, asked);
  const added = await tx
    .insertInto('vendor_request')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .expression(
          sql`organization_id, campaign_id, vendor_id, coalesce(contract_id, '00000000-0000-0000-0000-000000000000')`,
        )
        .doNothing(),
    )
    .returning('vendor_id')
    .execute();
  await recordAudit(tx, scope, {
    action: 'campaign.vendorsAdded',
    subject: `campaign:${campaignId}`,
    details: { vendors: added.map(({ vendor_id }) => vendor_id) },
  });
}

/** Vendor → the prime contractor who collects for it (S0 12-D-23). */
async function primesOf(tx: Tx, asked: readonly AskedVendor[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(asked.map(({ vendorId }) => vendorId))];
  const rows = await tx
    .selectFrom('vendor')
    .select(['id', 'prime_vendor_id'])
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute();
  if (rows.length !== ids.length) throw new Problem('not-found');
  return new Map(rows.map((row) => [row.id, row.prime_vendor_id]));
}

async function requireContracts(tx: Tx, asked: readonly AskedVendor[]): Promise<void> {
  const wanted = asked.flatMap(({ vendorId, contractId }) => (contractId ? [{ vendorId, contractId }] : []));
  if (wanted.length === 0) return;
  const rows = await tx
    .selectFrom('contract')
    .select(['id', 'vendor_id'])
    .where(
      'id',
      'in',
      wanted.map(({ contractId }) => contractId),
    )
    .where('removed_at', 'is', null)
    .execute();
  const owners = new Map(rows.map((row) => [row.id, row.vendor_id]));
  if (wanted.some(({ vendorId, contractId }) => owners.get(contractId) !== vendorId)) {
    throw new Problem('not-found');
  }
}
