/** Of systems: whether the ledgers say anything about them. Nothing recorded is unknown to a rule, never a no. */

import { outOfReach, someYes } from '../ledger/backups.ts';
import { choice, known, references, text } from '../ledger/column.ts';
import type { Columns } from '../ledger/definition.ts';
import type { Backup } from '../ledger/ledgers/protection.ts';
import type { DerivedColumn, DerivedColumns } from './derived.ts';
import type { FactRow, Facts } from './facts.ts';

/** Columns of the register that rules may ask for. */
export const SYSTEM_REGISTER: Columns = {
  name: text({}),
  inScope: choice(['yes', 'no', 'unknown'], { required: true }),
  deviceClasses: references('system', {}),
};

const namesSystems = (row: FactRow): readonly string[] => {
  const one = row.systemId;
  return typeof one === 'string' ? [one] : [];
};

/** Systems that a row means by itself or by its device. */
function alsoByDevice({ ledgers }: Facts): (row: FactRow) => readonly string[] {
  const systemsOf = new Map((ledgers.device ?? []).map(({ id, systemIds }) => [id, systemIds]));
  return (row) => {
    const byDevice = typeof row.deviceId === 'string' ? systemsOf.get(row.deviceId) : null;
    return [...namesSystems(row), ...(Array.isArray(byDevice) ? byDevice : [])];
  };
}

const named = (
  rows: (facts: Facts) => readonly FactRow[] | undefined,
  systems: (facts: Facts) => (row: FactRow) => readonly string[] = () => namesSystems,
): DerivedColumn => ({
  column: known({}),
  values: (facts) => {
    const found = new Set(rows(facts)?.flatMap(systems(facts)));
    return ({ id }) => (found.has(id) ? 'yes' : 'no');
  },
});

export const SYSTEM_COLUMNS: DerivedColumns = {
  hasPermissions: named(({ ledgers }) => ledgers.permission),
  hasAccounts: named(({ ledgers }) => ledgers.account, alsoByDevice),
  hasSignInRules: named(({ ledgers }) => ledgers.sign_in_policy),
  hasLogs: named(({ ledgers }) => ledgers.log_source, alsoByDevice),
  hasBackups: named(({ ledgers }) => ledgers.backup),
  /** One of its backups is out of reach of an intruder; unknown without any backup. */
  backupOutOfReach: {
    column: known({}),
    values: ({ ledgers }) => {
      const backups = (ledgers.backup ?? []) as unknown as readonly Backup[];
      const bySystem = Map.groupBy(backups, ({ systemId }) => systemId);
      return ({ id }) => someYes((bySystem.get(id) ?? []).map(outOfReach));
    },
  },
};
