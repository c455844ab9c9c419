/** How the columns of a ledger stand in its table. */

import { foldCase } from '@mamori/core/calendar/width';
import type { Column, LedgerValue } from '@mamori/core/ledger/column';
import { blank } from '@mamori/core/ledger/column';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { type RawBuilder, sql } from 'kysely';

const sqlNames = new Map<string, string>();

/** `supportEndsOn` → `support_ends_on`. Asked for every cell that is written, of a few hundred columns. */
export function sqlName(column: string): string {
  const known = sqlNames.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  sqlNames.set(column, name);
  return name;
}

const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  choice: 'text',
  known: 'text',
  date: 'date',
  number: 'bigint',
  texts: 'text[]',
  reference: 'uuid',
  references: 'uuid[]',
};

/** Type of a column in `jsonb_to_recordset`; array elements of JSON become elements of an SQL array. */
export const sqlType = (column: Column): string => TYPES[column.kind];

/** Every column under its own key, numbers as numbers. */
export function selection(definition: LedgerDefinition, table: string): RawBuilder<unknown> {
  return sql.join(
    Object.entries(definition.columns).map(([key, { kind }]) => {
      const column = sql.ref(`${table}.${sqlName(key)}`);
      const value = kind === 'number' ? sql`${column}::double precision` : column;
      return sql`${value} AS ${sql.id(key)}`;
    }),
  );
}

/** Texts of a row that a person finds it by: half width, lower case. */
export function searchText(definition: LedgerDefinition, values: LedgerValues): string {
  const words = Object.entries(definition.columns).flatMap(([key, { kind }]) => {
    const value = values[key];
    if (kind !== 'text' && kind !== 'texts') return [];
    return Array.isArray(value) ? value : [String(value ?? '')];
  });
  return foldCase(words.filter((word) => word !== '').join(' '));
}

/** Values of every column, blank where nothing was given. */
export function filledUp(definition: LedgerDefinition, values: LedgerValues): LedgerValues {
  return Object.fromEntries(
    Object.entries(definition.columns).map(([key, column]): [string, LedgerValue] => [
      key,
      values[key] ?? blank(column),
    ]),
  );
}

/** For a text that is looked for as it stands. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Of one column; what was never given is no other value than none. */
export function sameValue(a: LedgerValue | undefined, b: LedgerValue | undefined): boolean {
  const [one, other] = [a ?? null, b ?? null];
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
