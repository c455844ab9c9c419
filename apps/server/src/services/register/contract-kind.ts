/** The vendor's summary of its contracts, kept with them in one transaction (docs/decisions/0020). */
import { contractKindOf, type DatedContract } from '@mamori/core/vendor/contract-kind';
import type { Tx } from '@mamori/database/connect';

export interface VendorContract extends DatedContract {
  readonly vendorId: string;
}

/** Contracts of these vendors, or of all. */
export async function loadVendorContracts(tx: Tx, vendorIds?: readonly string[]): Promise<VendorContract[]> {
  const rows = await tx
    .selectFrom('contract')
    .select(['vendor_id', 'kind', 'ends_on'])
    .where('removed_at', 'is', null)
    .$if(vendorIds !== undefined, (query) => query.where('vendor_id', 'in', vendorIds ?? []))
    .execute();
  return rows.map((row) => ({ vendorId: row.vendor_id, kind: row.kind, endsOn: row.ends_on }));
}

/** Writes what follows from the contracts; without any, a vendor keeps the answer that it has. */
export async function settleContractKinds(
  tx: Tx,
  vendorIds: readonly string[],
  today: string,
): Promise<void> {
  const contracts = Map.groupBy(await loadVendorContracts(tx, vendorIds), (one) => one.vendorId);
  // One update for each kind, however many vendors there are.
  const byKind = Map.groupBy(contracts, ([, own]) => contractKindOf(own, today));
  for (const [kind, vendors] of byKind) {
    if (kind === null) continue;
    await tx
      .updateTable('vendor')
      .set({ contract_kind: kind })
      .where(
        'id',
        'in',
        vendors.map(([id]) => id),
      )
      .where('contract_kind', '<>', kind)
      .execute();
  }
}
