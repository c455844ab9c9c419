/** Which tables go into a backup, in which order, and the COPY statements for them. Read from the catalogue, not listed. */
import pg from 'pg';
import { type Catalogue, readCatalogue, type Table } from '../catalogue/read.ts';
import { DatabaseProblem } from '../errors.ts';
import type { BackupTable } from './format.ts';

/** Of the moment only: after a restore everybody signs in again. schema_migration is made by the migrations themselves. */
export const OMITTED_TABLES = [
  'schema_migration',
  'session',
  'sign_in_challenge',
  'idempotency_key',
  'guest_session',
];

export interface StoredTable extends BackupTable {
  readonly orderBy: string;
  readonly forced: boolean;
}

export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const catalogue = await readCatalogue(client);
  return inForeignKeyOrder(catalogue)
    .filter((table) => !OMITTED_TABLES.includes(table.name))
    .map(storedTable);
}

function storedTable(table: Table): StoredTable {
  const types = new Map(table.columns.map((column) => [column.name, column.type]));
  // Byte order of texts: the hash must not depend on the database's collation.
  const key = table.primaryKey.map(
    (name) => `${pg.escapeIdentifier(name)}${types.get(name) === 'text' ? ' COLLATE "C"' : ''}`,
  );
  const columns = table.columns.filter((column) => !column.generated).map((column) => column.name);
  return { name: table.name, columns, orderBy: key.join(', '), forced: table.forced };
}

/** A table comes after every table that it refers to. */
export function inForeignKeyOrder(catalogue: Catalogue): Table[] {
  const ordered: Table[] = [];
  let waiting = [...catalogue.tables];
  while (waiting.length > 0) {
    const done = new Set(ordered.map((table) => table.name));
    const ready = waiting.filter((table) =>
      references(table).every((name) => name === table.name || done.has(name)),
    );
    if (ready.length === 0)
      throw new DatabaseProblem(
        'backup-cycle',
        `Foreign keys form a circle: ${waiting.map((table) => table.name).join(', ')}`,
      );
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

function references(table: Table): string[] {
  return table.constraints.flatMap(
    ({ definition }) => /REFERENCES (?:public\.)?(\w+)\(/.exec(definition)?.[1] ?? [],
  );
}

const columnList = (table: BackupTable) => table.columns.map((name) => pg.escapeIdentifier(name)).join(', ');
const qualified = (table: BackupTable) => `public.${pg.escapeIdentifier(table.name)}`;

/** As a query, because row-level security lets the owner copy out nothing but a query's rows. */
export function copyOut(table: StoredTable): string {
  return `COPY (SELECT ${columnList(table)} FROM ${qualified(table)} ORDER BY ${table.orderBy}) TO STDOUT (FORMAT text, ENCODING 'UTF8')`;
}

export function copyIn(table: BackupTable): string {
  return `COPY ${qualified(table)} (${columnList(table)}) FROM STDIN (FORMAT text, ENCODING 'UTF8')`;
}

/** Text forms that do not depend on server, version or settings. */
export const TEXT_SETTINGS = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0; SELECT set_config('app.maintenance', 'on', true)`;
