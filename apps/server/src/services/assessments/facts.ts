/** What the ledgers say that decides about answers (RULES.md, What falls away). */
import type { CheckFacts } from '@mamori/core/assessment/validity';
import type { Tx } from '@mamori/database/connect';

export async function loadFacts(tx: Tx): Promise<CheckFacts> {
  const vendors = await tx
    .selectFrom('vendor')
    .select(['contract_kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('removed_at', 'is', null)
    .groupBy('contract_kind')
    .execute();
  const systems = await tx
    .selectFrom('system')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('own_maintenance_line', '=', 'yes').as('lines'),
      eb.fn.countAll<number>().filterWhere('own_maintenance_line', '=', 'unknown').as('unasked'),
    ])
    .where('in_scope', '=', 'yes')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const kinds = new Map(vendors.map((row) => [row.contract_kind, Number(row.count)]));
  const contracts = (kinds.get('maintenance') ?? 0) + (kinds.get('saas') ?? 0) + (kinds.get('unknown') ?? 0);
  return {
    registeredSystems: Number(systems.count),
    ...(kinds.get('purchase_only') && contracts === 0 ? { purchaseContractsOnly: true } : {}),
    ...ownLine(Number(systems.lines), Number(systems.unasked)),
  };
}

/** "No line" and a device whose connection nobody knows: ask explicitly (RULES.md, What falls away; S0 4-1). */
function ownLine(lines: number, unasked: number): Pick<CheckFacts, 'ownMaintenanceLine'> {
  if (lines > 0) return { ownMaintenanceLine: true };
  return unasked > 0 ? { ownMaintenanceLine: null } : {};
}
