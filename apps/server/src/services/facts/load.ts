/** What the ledgers of the organization say, read as one value (R-B15: facts → proposals → answers). */
import type { FactRow, Facts, SystemFact } from '@mamori/core/facts/facts';
import { LEDGERS } from '@mamori/core/ledger/ledgers';
import type { ProductEnd } from '@mamori/core/ledger/ledgers/products';
import type { Tx } from '@mamori/database/connect';
import { allRows } from '../ledgers/select.ts';
import { productsFor } from '../support-ends/installed.ts';

export async function loadLedgerFacts(tx: Tx, today: string): Promise<Facts> {
  const ledgers: Record<string, readonly FactRow[]> = {};
  for (const definition of LEDGERS) {
    const rows = await allRows(tx, definition);
    ledgers[definition.id] = rows.map(({ id, values }) => ({ ...values, id }));
  }
  return {
    today: today as Facts['today'],
    ledgers,
    systems: await systemFacts(tx),
    products: await productsFor(tx, (ledgers.product_end ?? []) as unknown as readonly ProductEnd[]),
  };
}

export async function systemFacts(tx: Tx): Promise<SystemFact[]> {
  const rows = await tx
    .selectFrom('system')
    .select(['id', 'name', 'in_scope', 'device_classes'])
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    inScope: row.in_scope,
    deviceClasses: row.device_classes.length > 0 ? (row.device_classes as SystemFact['deviceClasses']) : null,
  }));
}
