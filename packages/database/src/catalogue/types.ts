import { JSON_TYPES } from '../schema-json.ts';
import type { Catalogue, Column, Table } from './read.ts';

const SCALARS: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
  bytea: 'Buffer',
  date: 'string',
  'timestamp with time zone': 'Timestamp',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
};

const HEADER = `// Written by \`node packages/database/src/catalogue/generate.ts\` from the migrations; do not edit.
import type { ColumnType } from 'kysely';
import type { JsonText } from '../json.ts';
import type * as json from '../schema-json.ts';

/** Has a default: may be left out when written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
/** Read as Date; written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as the value; written as JSON text (\`jsonb(value)\`), because pg would turn an array into a PostgreSQL array. */
export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>;
`;

/** The Kysely types of all tables, as a module. */
export function generateTypes(catalogue: Catalogue): string {
  const interfaces = catalogue.tables.map(
    (table) => `export interface ${typeName(table.name)}Table {\n${columns(table)}\n}`,
  );
  const entries = catalogue.tables.map((table) => `  ${table.name}: ${typeName(table.name)}Table;`);
  return `${HEADER}\n${interfaces.join('\n\n')}\n\nexport interface Schema {\n${entries.join('\n')}\n}\n`;
}

const typeName = (table: string) =>
  table.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function columns(table: Table): string {
  return table.columns.map((column) => `  ${column.name}: ${columnType(table, column)};`).join('\n');
}

function columnType(table: Table, column: Column): string {
  if (column.generated)
    return `ColumnType<${SCALARS[column.type] ?? 'unknown'}${column.notNull ? '' : ' | null'}, never, never>`;
  const base = literals(table, column) ?? jsonType(table, column) ?? SCALARS[column.type];
  if (base === undefined)
    throw new Error(`${table.name}.${column.name}: no TypeScript type for ${column.type}`);
  const type = column.notNull ? base : `${base} | null`;
  return column.default === null ? type : `Generated<${type}>`;
}

function jsonType(table: Table, column: Column): string | null {
  if (column.type !== 'jsonb') return null;
  const name = JSON_TYPES[`${table.name}.${column.name}` as keyof typeof JSON_TYPES];
  return `Json<${name ? `json.${name}` : 'unknown'}>`;
}

/** A check that lists the allowed texts becomes a union of them. */
function literals(table: Table, column: Column): string | null {
  const list = column.type === 'text[]' ? '<@' : '= ANY';
  const check = table.constraints.find(({ definition }) =>
    definition.startsWith(`CHECK ((${column.name} ${list} (`),
  );
  if (!check) return null;
  const union = [...check.definition.matchAll(/'([^']*)'::text/g)]
    .map(([, value]) => `'${value}'`)
    .join(' | ');
  return column.type === 'text[]' ? `(${union})[]` : union;
}
