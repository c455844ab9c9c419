/** The same change for many customers in a fixed number of statements, as a vendor with thousands of them needs it (S4#5). */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { requireVersions } from './customers.ts';
import { requireCustomers } from './differences.ts';
import { refreshRequests } from './refresh.ts';

export interface CustomersChange {
  readonly customerIds: readonly string[];
  /** Null leaves what stands there. */
  readonly priority: number | null;
  readonly productVersionIds: readonly string[] | null;
}

/** Throws `not-found` for a customer or a version that is not there; then nothing has changed. */
export async function changeCustomers(
  context: Context,
  tx: Tx,
  scope: Scope,
  change: CustomersChange,
): Promise<{ changed: number }> {
  const ids = [...new Set(change.customerIds)].sort();
  const versionIds = change.productVersionIds && [...new Set(change.productVersionIds)];
  await requireCustomers(tx, ids);
  if (versionIds) await requireVersions(tx, versionIds);
  await sql`
    UPDATE customer SET priority = coalesce(${change.priority}::int, priority), unchecked = false, version = version + 1,
      updated_at = now()
    WHERE id = ANY(${ids}::uuid[])`.execute(tx);
  if (versionIds) await setProducts(tx, scope, ids, versionIds);
  await recordAudit(tx, scope, {
    action: 'customer.changedTogether',
    subject: 'customer:*',
    details: { customers: ids, priority: change.priority, products: versionIds },
  });
  await refreshRequests(context, tx, scope, { customerIds: ids });
  return { changed: ids.length };
}

async function setProducts(tx: Tx, scope: Scope, ids: readonly string[], versionIds: readonly string[]) {
  await sql`DELETE FROM customer_product WHERE customer_id = ANY(${ids}::uuid[])`.execute(tx);
  await sql`
    INSERT INTO customer_product (organization_id, customer_id, product_version_id)
    SELECT ${scope.organizationId}::uuid, customer, version
    FROM unnest(${ids}::uuid[]) AS customer, unnest(${versionIds}::uuid[]) AS version`.execute(tx);
}
