/** What rows of other ledgers and registers are called: for cells that name them, and back from names to ids. */
import { foldCase } from '@mamori/core/calendar/width';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { isRegisterId, type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { foldVendorName } from '@mamori/core/vendor/vendor-form';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import { Problem } from '../../http/problem.ts';
import type { StoredRow } from './select.ts';
import { escapeLike, sqlName } from './sql-columns.ts';

/** Name by id, for each ledger or register that is referred to. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Referring {
  readonly key: string;
  readonly to: string;
}

export function referringColumns(definition: LedgerDefinition): readonly Referring[] {
  return Object.entries(definition.columns).flatMap(([key, column]) =>
    column.kind === 'reference' || column.kind === 'references' ? [{ key, to: column.to }] : [],
  );
}

const REGISTER_TITLES = { vendor: 'name', system: 'name', contract: 'title' } as const;

/** Columns that give the name: the number goes with a device, the display name with an account. */
function titleColumns(to: string): readonly string[] {
  if (isRegisterId(to)) return [REGISTER_TITLES[to]];
  return ledgerOf(to as LedgerId).title.map(sqlName);
}

interface NamedRow {
  readonly id: string;
  readonly parts: readonly (string | null)[];
}

async function readNames(tx: Tx, to: string, ids: readonly string[] | null): Promise<NamedRow[]> {
  const parts = sql.join(titleColumns(to).map((column) => sql`${sql.ref(column)}::text`));
  const { rows } = await sql<NamedRow>`
    SELECT id, ARRAY[${parts}] AS parts FROM ${sql.table(to)}
    WHERE ${ids === null ? sql`removed_at IS NULL` : sql`id = ANY(${ids}::uuid[])`}`.execute(tx);
  return rows;
}

/** In the order of their names. */
export async function findNames(
  tx: Tx,
  to: string,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<{ readonly id: string; readonly name: string }[]> {
  const parts = sql.join(titleColumns(to).map((column) => sql`${sql.ref(column)}::text`));
  const words = q.split(/\s+/).filter(Boolean);
  const fits = words.map((word) => sql`concat_ws(' ', ${parts}) ILIKE ${`%${escapeLike(word)}%`}`);
  const { rows } = await sql<NamedRow>`
    SELECT id, ARRAY[${parts}] AS parts FROM ${sql.table(to)}
    WHERE ${sql.join([sql`removed_at IS NULL`, ...fits], sql` AND `)}
    ORDER BY ${parts}, id LIMIT ${limit}`.execute(tx);
  return rows.map(({ id, parts: named }) => ({ id, name: nameOf(named) }));
}

/** `検査室PC（PC-012）`: the name, and what tells it from others of the same name. */
export function nameOf(parts: readonly (string | null)[]): string {
  const [first = '', second = ''] = parts.map((part) => part ?? '');
  return second === '' ? first : first === '' ? second : `${first}（${second}）`;
}

/** Names of everything that these rows refer to: one query for each kind. */
export async function namesIn(
  tx: Tx,
  definition: LedgerDefinition,
  rows: readonly Pick<StoredRow, 'values'>[],
): Promise<Names> {
  const ids = new Map<string, Set<string>>();
  for (const { key, to } of referringColumns(definition)) {
    const wanted = ids.get(to) ?? ids.set(to, new Set()).get(to);
    for (const { values } of rows) for (const id of asIds(values[key])) wanted?.add(id);
  }
  const names: Record<string, Record<string, string>> = {};
  for (const [to, wanted] of ids) {
    if (wanted.size === 0) continue;
    const found = await readNames(tx, to, [...wanted]);
    names[to] = Object.fromEntries(found.map(({ id, parts }) => [id, nameOf(parts)]));
  }
  return names;
}

export const asIds = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

/** Throws `invalid-input` when a row refers to something that the organization does not have. */
export async function requireReferences(
  tx: Tx,
  definition: LedgerDefinition,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (const { key, to } of referringColumns(definition)) {
    const ids = [...new Set(rows.flatMap((values) => asIds(values[key])))];
    if (ids.length === 0) continue;
    const { rows: found } = await sql<{ count: string }>`
      SELECT count(*) AS count FROM ${sql.table(to)} WHERE id = ANY(${ids}::uuid[]) AND removed_at IS NULL`.execute(
      tx,
    );
    if (Number(found[0]?.count) !== ids.length) throw new Problem('not-found', { details: { column: key } });
  }
}

/** Ids by every way in which a cell may call a row: its whole name, its parts, other spellings of vendors. */
export async function idsByName(tx: Tx, to: string): Promise<(name: string) => readonly string[]> {
  const fold = to === 'vendor' ? foldVendorName : foldCase;
  const ids = new Map<string, Set<string>>();
  const add = (name: string | null, id: string) => {
    const key = fold(name ?? '');
    if (key !== '') (ids.get(key) ?? ids.set(key, new Set()).get(key))?.add(id);
  };
  for (const { id, parts } of await readNames(tx, to, null)) {
    for (const part of parts) add(part, id);
    add(nameOf(parts), id);
  }
  if (to === 'vendor') for (const { id, name } of await otherSpellings(tx)) add(name, id);
  return (name) => [...(ids.get(fold(name)) ?? [])];
}

async function otherSpellings(tx: Tx): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, unnest(names) AS name FROM vendor WHERE removed_at IS NULL`.execute(tx);
  return rows;
}
