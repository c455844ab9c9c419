/** Rows and columns, own and derived, as rules see them; a derived column is computed once and only when it is asked for. */
import type { Column, LedgerValue } from '../ledger/column.ts';
import type { Columns } from '../ledger/definition.ts';
import { ledgerOf } from '../ledger/ledgers.ts';
import { derivedColumns } from './derived.ts';
import { SYSTEM_REGISTER } from './derived-system.ts';
import type { FactRow, FactSource, Facts } from './facts.ts';

const ownColumns = (source: FactSource): Columns =>
  source === 'system' ? SYSTEM_REGISTER : ledgerOf(source).columns;

/** Undefined for a column that neither the ledger nor the derived ones have. */
export function factColumn(source: FactSource, key: string): Column | undefined {
  const derived = derivedColumns(source);
  if (Object.hasOwn(derived, key)) return derived[key]?.column;
  const own = ownColumns(source);
  return Object.hasOwn(own, key) ? own[key] : undefined;
}

export interface FactTable {
  readonly source: FactSource;
  readonly rows: readonly FactRow[];
  /** Value of a column by the place of the row. */
  readonly value: (key: string, place: number) => LedgerValue | undefined;
}

export type FactTables = (source: FactSource) => FactTable;

export function factTables(facts: Facts): FactTables {
  const tables = new Map<FactSource, FactTable>();
  return (source) => {
    const known = tables.get(source);
    if (known) return known;
    const made = factTable(facts, source);
    tables.set(source, made);
    return made;
  };
}

function factTable(facts: Facts, source: FactSource): FactTable {
  const rows: readonly FactRow[] =
    source === 'system' ? facts.systems.map((one) => ({ ...one })) : (facts.ledgers[source] ?? []);
  const derived = derivedColumns(source);
  const computed = new Map<string, readonly LedgerValue[]>();
  const columnValues = (key: string): readonly LedgerValue[] | null => {
    const known = computed.get(key);
    if (known) return known;
    const column = Object.hasOwn(derived, key) ? derived[key] : undefined;
    if (!column) return null;
    const values = rows.map(column.values(facts));
    computed.set(key, values);
    return values;
  };
  return {
    source,
    rows,
    value: (key, place) => {
      const values = columnValues(key);
      return values ? values[place] : rows[place]?.[key];
    },
  };
}
