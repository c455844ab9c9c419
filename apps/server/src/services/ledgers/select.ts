/** Rows of a ledger: what a grid asks for, one row, rows by id. */
import type { Column } from '@mamori/core/ledger/column';
import { columnOf, type LedgerDefinition, type LedgerValues } from '@mamori/core/ledger/definition';
import { type Condition, type Order, unusableConditions } from '@mamori/core/ledger/filter';
import { LEDGERS } from '@mamori/core/ledger/ledgers';
import { searchWords } from '@mamori/core/search';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { Problem } from '../../http/problem.ts';
import { escapeLike, selection, sqlName } from './sql-columns.ts';

export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly values: LedgerValues;
}

export interface RowQuery {
  /** Words that all stand somewhere in the row. */
  readonly q?: string | undefined;
  readonly conditions: readonly Condition[];
  readonly order: Order | null;
  /** Only these, for rows that a rule found. */
  readonly ids?: readonly string[] | undefined;
}

interface RawRow {
  readonly id: string;
  readonly version: number;
  readonly updated_at: Date;
  readonly [column: string]: unknown;
}

const toRow = ({ id, version, updated_at, ...values }: RawRow): StoredRow => ({
  id,
  version,
  updatedAt: updated_at.toISOString(),
  values: values as LedgerValues,
});

const fields = (definition: LedgerDefinition) =>
  sql`r.id, r.version, r.updated_at, ${selection(definition, 'r')}`;

/** At most `limit` from `offset` on, and how many there are in all. */
export async function listRows(
  tx: Tx,
  definition: LedgerDefinition,
  query: RowQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: StoredRow[]; readonly total: number }> {
  const where = whereOf(definition, query);
  const order = orderOf(definition, query.order);
  const from = sql`${sql.table(definition.id)} AS r`;
  // Ids alone are sorted: rows are wide, and a page far down would sort all of them on disk.
  const { rows } = await sql<RawRow>`
    SELECT ${fields(definition)} FROM ${from} WHERE r.id IN (
      SELECT r.id FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset})
    ORDER BY ${order}`.execute(tx);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM ${from} WHERE ${where}`.execute(
    tx,
  );
  return { rows: rows.map(toRow), total: Number(counted.rows[0]?.total ?? 0) };
}

/** Every row that fits: for exports, rules and changes of all that a filter shows. */
export async function allRows(
  tx: Tx,
  definition: LedgerDefinition,
  query: RowQuery = { conditions: [], order: null },
): Promise<StoredRow[]> {
  const { rows } = await sql<RawRow>`
    SELECT ${fields(definition)} FROM ${sql.table(definition.id)} AS r
    WHERE ${whereOf(definition, query)} ORDER BY ${orderOf(definition, query.order)}`.execute(tx);
  return rows.map(toRow);
}

/** Every row, unchanged until the transaction ends; who wants the same waits, so that two imports do not both add a row that neither found. */
export async function lockedRows(
  { tx, scope }: { readonly tx: Tx; readonly scope: Scope },
  definition: LedgerDefinition,
): Promise<StoredRow[]> {
  const lock = `ledger ${definition.id} ${scope.organizationId}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx);
  const { rows } = await sql<RawRow>`
    SELECT ${fields(definition)} FROM ${sql.table(definition.id)} AS r
    WHERE r.removed_at IS NULL ORDER BY r.id FOR UPDATE`.execute(tx);
  return rows.map(toRow);
}

/** Also removed rows with `removed`; `lock` until the transaction ends. */
export async function rowsById(
  tx: Tx,
  definition: LedgerDefinition,
  ids: readonly string[],
  { removed = false, lock = false } = {},
): Promise<StoredRow[]> {
  if (ids.length === 0) return [];
  const present = removed ? sql`true` : sql`r.removed_at IS NULL`;
  const { rows } = await sql<RawRow>`
    SELECT ${fields(definition)} FROM ${sql.table(definition.id)} AS r
    WHERE r.id = ANY(${ids}::uuid[]) AND ${present} ORDER BY r.id ${lock ? sql`FOR UPDATE` : sql``}`.execute(
    tx,
  );
  return rows.map(toRow);
}

/** Rows of every ledger, in one query. */
export async function countRows(tx: Tx): Promise<Record<string, number>> {
  const counts = LEDGERS.map(
    ({ id }) =>
      sql`(SELECT count(*) FROM ${sql.table(id)} WHERE removed_at IS NULL)::integer AS ${sql.id(id)}`,
  );
  const { rows } = await sql<Record<string, number>>`SELECT ${sql.join(counts)}`.execute(tx);
  return rows[0] ?? {};
}

/** Throws `not-found`. */
export async function requireRow(tx: Tx, definition: LedgerDefinition, id: string): Promise<StoredRow> {
  const [row] = await rowsById(tx, definition, [id]);
  if (!row) throw new Problem('not-found');
  return row;
}

/** Throws `invalid-input` for conditions that the ledger's columns do not have. */
export function whereOf(definition: LedgerDefinition, { q, conditions, ids }: RowQuery): RawBuilder<SqlBool> {
  const [unusable] = unusableConditions(definition, conditions);
  if (unusable)
    throw new Problem('invalid-input', {
      fields: [{ pointer: '/where', message: `${unusable.column} ${unusable.operator}` }],
    });
  const words = searchWords(q ?? '');
  return sql<SqlBool>`${sql.join(
    [
      sql`r.removed_at IS NULL`,
      ...(ids ? [sql`r.id = ANY(${ids}::uuid[])`] : []),
      ...words.map((word) => sql`r.search LIKE ${`%${escapeLike(word)}%`}`),
      ...conditions.map((one) => conditionOf(definition, one)),
    ],
    sql` AND `,
  )}`;
}

function conditionOf(definition: LedgerDefinition, condition: Condition): RawBuilder<unknown> {
  const column = columnOf(definition, condition.column) as Column;
  const ref = sql.ref(`r.${sqlName(condition.column)}`);
  const [value = ''] = condition.values;
  switch (condition.operator) {
    case 'is':
      return isOneOf(column, ref, condition.values);
    case 'not':
      return sql`NOT coalesce(${isOneOf(column, ref, condition.values)}, false)`;
    case 'contains': {
      const text = column.kind === 'texts' ? sql`array_to_string(${ref}, ' ')` : ref;
      return sql`${text} ILIKE ${`%${escapeLike(value)}%`}`;
    }
    case 'before':
      return sql`${ref}::text COLLATE "C" <> '' AND ${ref} < ${value}`;
    case 'after':
      return sql`${ref}::text COLLATE "C" <> '' AND ${ref} > ${value}`;
    case 'blank':
      return blankOf(column, ref);
    case 'filled':
      return sql`NOT ${blankOf(column, ref)}`;
  }
}

function isOneOf(column: Column, ref: RawBuilder<unknown>, values: readonly string[]): RawBuilder<unknown> {
  if (column.kind === 'references') return sql`${ref} && ${values}::uuid[]`;
  if (column.kind === 'reference') return sql`${ref} = ANY(${values}::uuid[])`;
  return sql`${ref}::text = ANY(${values}::text[])`;
}

function blankOf(column: Column, ref: RawBuilder<unknown>): RawBuilder<unknown> {
  if (column.kind === 'texts' || column.kind === 'references') return sql`cardinality(${ref}) = 0`;
  return column.kind === 'text' ? sql`${ref} = ''` : sql`${ref} IS NULL`;
}

/** Blank cells come last, in either direction; control numbers count as people count (PC-2 before PC-10). */
function orderOf(definition: LedgerDefinition, order: Order | null): RawBuilder<unknown> {
  const [first = ''] = definition.keys[0] ?? definition.title;
  const { column: key, descending } = order ?? { column: first, descending: false };
  const column = columnOf(definition, key);
  if (!column) throw new Problem('invalid-input', { fields: [{ pointer: '/order', message: key }] });
  const ref = sql.ref(`r.${sqlName(key)}`);
  const direction = descending ? sql`DESC` : sql`ASC`;
  const isNumbered = column.kind === 'text' && column.numbered;
  const parts = isNumbered
    ? [sql`rtrim(${ref}, '0123456789')`, sql`substring(${ref} from '[0-9]+$')::numeric`]
    : [ref];
  return sql.join([blankOf(column, ref), ...parts.map((part) => sql`${part} ${direction}`), sql`r.id`]);
}
