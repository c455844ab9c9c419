/** What forms of a campaign are matched against: its requests, and all vendors of the register with their spellings; four queries. */
import type { KnownRequest, KnownVendor, MatchRegister } from '@mamori/core/vendor/match-form';
import type { Tx } from '@mamori/database/connect';
import { selectRequests } from '../vendor-requests/load.ts';

export interface DropRegister extends MatchRegister {
  /** Request → its latest response. */
  readonly latest: ReadonlyMap<string, string | null>;
}

export async function loadRegister(tx: Tx, campaignId: string, facilityName: string): Promise<DropRegister> {
  const requests = await selectRequests(tx)
    .where('request.campaign_id', '=', campaignId)
    .orderBy('request.id')
    .execute();
  const asked = requests.map(({ vendor_id }) => vendor_id);
  const subVendors = await loadSubVendors(tx);
  return {
    facilityName,
    latest: new Map(requests.map((row) => [row.id, row.latest_response_id])),
    vendors: await loadVendors(tx, asked),
    requests: requests.map(
      (row): KnownRequest => ({
        id: row.id,
        vendorId: row.vendor_id,
        contractTitle: row.contract_title,
        viaVendorId: row.via_vendor_id,
        subVendorIds: subVendors
          .filter((one) =>
            row.contract_id ? one.contractId === row.contract_id : one.owner === row.vendor_id,
          )
          .map(({ vendorId }) => vendorId),
      }),
    ),
  };
}

/** Those that were removed meanwhile still answer. */
async function loadVendors(tx: Tx, asked: readonly string[]): Promise<KnownVendor[]> {
  const rows = await tx
    .selectFrom('vendor')
    .select(['id', 'name', 'names', 'prime_vendor_id'])
    .where((eb) =>
      asked.length === 0
        ? eb('removed_at', 'is', null)
        : eb.or([eb('removed_at', 'is', null), eb('id', 'in', [...asked])]),
    )
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ id: row.id, names: [row.name, ...row.names], primeId: row.prime_vendor_id }));
}

async function loadSubVendors(tx: Tx) {
  const rows = await tx
    .selectFrom('contract_sub_vendor as sub')
    .innerJoin('contract', (join) =>
      join
        .onRef('contract.organization_id', '=', 'sub.organization_id')
        .onRef('contract.id', '=', 'sub.contract_id'),
    )
    .select(['contract.id as contractId', 'contract.vendor_id as owner', 'sub.vendor_id as vendorId'])
    .where('contract.removed_at', 'is', null)
    .execute();
  return rows;
}
