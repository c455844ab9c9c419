/** Columns that no one fills in: they follow from the row, other rows and today. Rules ask for them like for any other column. */
import type { Column, LedgerValue } from '../ledger/column.ts';
import { ACCOUNT_COLUMNS } from './derived-account.ts';
import { DEVICE_COLUMNS } from './derived-device.ts';
import { LINE_COLUMNS } from './derived-line.ts';
import { PROTECTION_COLUMNS } from './derived-protection.ts';
import { SYSTEM_COLUMNS } from './derived-system.ts';
import type { FactRow, FactSource, Facts } from './facts.ts';

export interface DerivedColumn {
  readonly column: Column;
  /** Prepared once per set of facts; the value of a row then. */
  readonly values: (facts: Facts) => (row: FactRow) => LedgerValue;
}

export type DerivedColumns = Readonly<Record<string, DerivedColumn>>;

const DERIVED: { readonly [S in FactSource]?: DerivedColumns } = {
  device: DEVICE_COLUMNS,
  account: ACCOUNT_COLUMNS,
  line: LINE_COLUMNS,
  system: SYSTEM_COLUMNS,
  ...PROTECTION_COLUMNS,
};

export const derivedColumns = (source: FactSource): DerivedColumns => DERIVED[source] ?? {};
