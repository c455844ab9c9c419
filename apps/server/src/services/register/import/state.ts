/** What the register holds, as far as an import compares with it: a fixed number of queries. */
import { foldVendorName } from '@mamori/core/vendor/vendor-form';
import type { Tx } from '@mamori/database/connect';

export interface KnownVendor {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly primeVendorId: string | null;
  readonly contractKind: 'maintenance' | 'saas' | 'purchase_only' | 'none' | 'unknown';
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
  readonly hasContracts: boolean;
  /** Telephone numbers and addresses that answer at night. */
  readonly night: readonly string[];
}

export interface KnownSystem {
  readonly id: string;
  readonly name: string;
  readonly vendorId: string | null;
}

export interface RegisterState {
  readonly vendors: readonly KnownVendor[];
  /** By folded name and other spellings. */
  readonly byName: ReadonlyMap<string, readonly KnownVendor[]>;
  readonly systems: ReadonlyMap<string, KnownSystem>;
}

/** `lock`: nobody changes the vendors until the import is written. */
export async function loadRegister(tx: Tx, { lock }: { readonly lock: boolean }): Promise<RegisterState> {
  const rows = await tx
    .selectFrom('vendor')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
  const contracted = await tx
    .selectFrom('contract')
    .select('vendor_id')
    .distinct()
    .where('removed_at', 'is', null)
    .execute();
  const withContract = new Set(contracted.map((row) => row.vendor_id));
  const night = Map.groupBy(await nightContacts(tx), (row) => row.vendor_id);
  const vendors = rows.map(
    (row): KnownVendor => ({
      id: row.id,
      version: row.version,
      name: row.name,
      names: row.names,
      primeVendorId: row.prime_vendor_id,
      contractKind: row.contract_kind,
      contactName: row.contact,
      phone: row.phone,
      email: row.email,
      note: row.note,
      hasContracts: withContract.has(row.id),
      night: (night.get(row.id) ?? []).flatMap(({ phone, email }) => [phone, email]).filter(Boolean),
    }),
  );
  return { vendors, byName: vendorsByName(vendors), systems: await systemsByName(tx) };
}

function nightContacts(tx: Tx) {
  return tx
    .selectFrom('vendor_contact')
    .select(['vendor_id', 'phone', 'email'])
    .where('removed_at', 'is', null)
    .where('availability', 'in', ['night', 'always'])
    .execute();
}

function vendorsByName(vendors: readonly KnownVendor[]): Map<string, KnownVendor[]> {
  const byName = new Map<string, KnownVendor[]>();
  for (const vendor of vendors)
    for (const key of new Set([vendor.name, ...vendor.names].map(foldVendorName)))
      byName.set(key, [...(byName.get(key) ?? []), vendor]);
  return byName;
}

async function systemsByName(tx: Tx): Promise<Map<string, KnownSystem>> {
  const rows = await tx
    .selectFrom('system')
    .select(['id', 'name', 'vendor_id as vendorId'])
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [foldVendorName(row.name), row]));
}
