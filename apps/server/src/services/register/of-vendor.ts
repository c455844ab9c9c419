/** What belongs to a vendor besides its own rows. */
import type { Tx } from '@mamori/database/connect';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Systems that name the vendor, and those that one of its contracts covers. */
export function systemsOf(tx: Tx, vendorId: string): Promise<Named[]> {
  return tx
    .selectFrom('system')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('vendor_id', '=', vendorId),
        eb(
          'id',
          'in',
          eb
            .selectFrom('contract_system')
            .innerJoin('contract', (join) =>
              join
                .onRef('contract.organization_id', '=', 'contract_system.organization_id')
                .onRef('contract.id', '=', 'contract_system.contract_id'),
            )
            .select('contract_system.system_id')
            .where('contract.vendor_id', '=', vendorId)
            .where('contract.removed_at', 'is', null),
        ),
      ]),
    )
    .orderBy('sort')
    .orderBy('created_at')
    .limit(1000)
    .execute();
}

/** Vendors that this one collects for (S0 12-D-23). */
export function subVendorsOf(tx: Tx, vendorId: string): Promise<Named[]> {
  return tx
    .selectFrom('vendor')
    .select(['id', 'name'])
    .where('prime_vendor_id', '=', vendorId)
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(500)
    .execute();
}
