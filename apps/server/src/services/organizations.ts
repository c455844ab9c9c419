import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { setScope } from '@mamori/database/set-scope';
import type { Context } from '../context.ts';

export interface NewFacility {
  readonly name: string;
  readonly kind: 'hospital' | 'clinic' | 'clinic_with_beds' | 'dental' | 'maternity' | 'pharmacy';
}

/** Turns the rest of the transaction to another organization or person; row-level security follows. */
export async function actAs(tx: Tx, scope: Scope): Promise<Scope> {
  await setScope(tx, scope);
  return scope;
}

/** Creates a vendor's tenant (R-C5); the transaction belongs to it afterwards. */
export async function createVendorOrganization(context: Context, tx: Tx, name: string): Promise<string> {
  const id = context.newId();
  await setScope(tx, { organizationId: id, personId: null, personName: '', origin: null });
  await tx.insertInto('organization').values({ id, kind: 'vendor', name }).execute();
  return id;
}

/** Creates the tenant and its facility row; the transaction belongs to the new organization afterwards. */
export async function createFacilityOrganization(
  context: Context,
  tx: Tx,
  facility: NewFacility,
): Promise<string> {
  const id = context.newId();
  await setScope(tx, { organizationId: id, personId: null, personName: '', origin: null });
  await tx.insertInto('organization').values({ id, kind: 'facility', name: facility.name }).execute();
  await tx
    .insertInto('facility')
    .values({ organization_id: id, kind: facility.kind, name: facility.name })
    .execute();
  return id;
}
