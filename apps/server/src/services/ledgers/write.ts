/**
 * The one way into a ledger: rows are created, changed, removed and brought back here, one or thousands at a time, with what they were before,
 * so that every write can be looked at and undone.
 */
import { blank, type Column, type LedgerValue } from '@mamori/core/ledger/column';
import { columnOf, type LedgerDefinition, type LedgerValues } from '@mamori/core/ledger/definition';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { StoredRow } from './select.ts';
import { filledUp, sameValue, searchText, sqlName, sqlType } from './sql-columns.ts';

export interface WriteCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
}

export type ChangeKind = 'create' | 'update' | 'remove' | 'import' | 'take_over' | 'undo';

/** `before` null creates, `after` null removes; both are the values of the whole row. */
export interface RowChange {
  readonly id: string;
  /** Of the row before; 0 for a new one. */
  readonly version: number;
  readonly before: LedgerValues | null;
  readonly after: LedgerValues | null;
}

export interface ChangeNote {
  readonly kind: ChangeKind;
  readonly undoes?: string;
  /** What an import was read from, why somebody took something over. */
  readonly summary?: Readonly<Record<string, unknown>>;
}

/** Id of the set of changes; null when nothing changes. The rows must be locked or new. */
export async function writeRows(
  call: WriteCall,
  definition: LedgerDefinition,
  changes: readonly RowChange[],
  note: ChangeNote,
): Promise<string | null> {
  const real = changes.filter((one) => isChange(definition, one));
  if (real.length === 0) return null;
  const created = real.filter(({ before }) => before === null);
  const changed = real.filter(({ before, after }) => before !== null && after !== null);
  const removed = real.filter(({ after }) => after === null);
  await insert(
    call,
    definition,
    created.filter(({ version }) => version === 0),
  );
  await update(call.tx, definition, [...changed, ...created.filter(({ version }) => version > 0)]);
  await remove(call, definition, removed);
  return record(call, definition, real, note);
}

function isChange(definition: LedgerDefinition, { before, after }: RowChange): boolean {
  if (before === null || after === null) return before !== after;
  return Object.keys(definition.columns).some((key) => !sameValue(before[key], after[key]));
}

/** Blank values are left out, which is half of them: `given` puts them back. */
function jsonRows(
  definition: LedgerDefinition,
  changes: readonly RowChange[],
  keys: readonly string[],
): string {
  return JSON.stringify(
    changes.map(({ id, after }) => {
      const values = filledUp(definition, after ?? {});
      const row: Record<string, LedgerValue> = { id, search: searchText(definition, values) };
      for (const key of keys) {
        const value = values[key] ?? null;
        if (!sameValue(value, blankOf(definition, key))) row[sqlName(key)] = value;
      }
      return row;
    }),
  );
}

const blankOf = (definition: LedgerDefinition, key: string) => blank(columnOf(definition, key) as Column);

function recordset(definition: LedgerDefinition, keys: readonly string[]): RawBuilder<unknown> {
  const columns = keys.map(
    (key) => sql`${sql.id(sqlName(key))} ${sql.raw(sqlType(columnOf(definition, key) as Column))}`,
  );
  return sql`new (${sql.join([sql`id uuid`, ...columns, sql`search text`])})`;
}

/** Name of every column that is written, and its value. */
function given(definition: LedgerDefinition, keys: readonly string[]) {
  const columns = keys.map((key) => {
    const value = sql.ref(`new.${sqlName(key)}`);
    const none = blankOf(definition, key);
    return [sqlName(key), none === null ? value : sql`coalesce(${value}, ${none})`] as const;
  });
  return [...columns, ['search', sql.ref('new.search')] as const];
}

async function insert({ tx, scope }: WriteCall, definition: LedgerDefinition, changes: readonly RowChange[]) {
  if (changes.length === 0) return;
  const keys = Object.keys(definition.columns);
  const columns = given(definition, keys);
  await sql`
    INSERT INTO ${sql.table(definition.id)} (organization_id, id, ${sql.join(columns.map(([name]) => sql.id(name)))})
    SELECT ${String(scope.organizationId)}::uuid, new.id, ${sql.join(columns.map(([, value]) => value))}
    FROM jsonb_to_recordset(${jsonRows(definition, changes, keys)}::jsonb) AS ${recordset(definition, keys)}`.execute(
    tx,
  );
}

/** Only columns in which something changes; also brings back what was removed. */
async function update(tx: Tx, definition: LedgerDefinition, changes: readonly RowChange[]) {
  if (changes.length === 0) return;
  const keys = Object.keys(definition.columns).filter((key) =>
    changes.some(({ before, after }) => before === null || !sameValue(before[key], after?.[key])),
  );
  const sets = given(definition, keys).map(([name, value]) => sql`${sql.id(name)} = ${value}`);
  await sql`
    UPDATE ${sql.table(definition.id)} AS r
    SET ${sql.join(sets)}, version = r.version + 1, updated_at = now(), removed_at = NULL
    FROM jsonb_to_recordset(${jsonRows(definition, changes, keys)}::jsonb) AS ${recordset(definition, keys)}
    WHERE r.id = new.id`.execute(tx);
}

async function remove(
  { context, tx }: WriteCall,
  definition: LedgerDefinition,
  changes: readonly RowChange[],
) {
  if (changes.length === 0) return;
  await sql`
    UPDATE ${sql.table(definition.id)} SET removed_at = ${context.now()}, version = version + 1, updated_at = now()
    WHERE id = ANY(${changes.map(({ id }) => id)}::uuid[])`.execute(tx);
}

/** Only what changed is kept; a new or removed row as a whole. */
function difference(definition: LedgerDefinition, { before, after }: RowChange) {
  if (before === null || after === null) return { before, after };
  const keys = Object.keys(definition.columns).filter((key) => !sameValue(before[key], after[key]));
  const pick = (values: LedgerValues) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

async function record(
  { context, tx, scope }: WriteCall,
  definition: LedgerDefinition,
  changes: readonly RowChange[],
  note: ChangeNote,
): Promise<string> {
  const id = context.newId();
  const organizationId = String(scope.organizationId);
  await tx
    .insertInto('ledger_change_set')
    .values({
      organization_id: organizationId,
      id,
      ledger: definition.id,
      kind: note.kind,
      person_id: scope.personId,
      person_name: scope.personName,
      row_count: changes.length,
      undoes: note.undoes ?? null,
      summary: jsonb(note.summary ?? {}),
    })
    .execute();
  const rows = changes.map((one) => ({
    row_id: one.id,
    version: one.version + 1,
    ...difference(definition, one),
  }));
  await sql`
    INSERT INTO ledger_change (organization_id, change_set_id, row_id, version, before, after)
    SELECT ${organizationId}::uuid, ${id}::uuid, new.row_id, new.version, nullif(new.before, 'null'), nullif(new.after, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new (row_id uuid, version integer, before jsonb, after jsonb)`.execute(
    tx,
  );
  await recordAudit(tx, scope, {
    action: `ledger.${note.kind === 'take_over' ? 'takeOver' : note.kind}`,
    subject: changes.length === 1 ? `${definition.id}:${changes[0]?.id}` : `ledger:${definition.id}`,
    details: { ledger: definition.id, changeSetId: id, rows: changes.length, ...note.summary },
  });
  return id;
}

/** A change of a stored row to other values. */
export const changeTo = (row: StoredRow, after: LedgerValues): RowChange => ({
  id: row.id,
  version: row.version,
  before: row.values,
  after: { ...row.values, ...after },
});
