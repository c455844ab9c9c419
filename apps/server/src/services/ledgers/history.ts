/** What was written to a ledger: sets of changes, and the changes of one row. */
import type { LedgerChangeSet, LedgerRowChange } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { type Names, namesIn } from './names.ts';

type ChangeSet = z.input<typeof LedgerChangeSet>;
type RowChange = z.input<typeof LedgerRowChange>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

function sets(tx: Tx, definition: LedgerDefinition) {
  return tx
    .selectFrom('ledger_change_set as s')
    .leftJoin('ledger_change_set as undo', (join) =>
      join.onRef('undo.organization_id', '=', 's.organization_id').onRef('undo.undoes', '=', 's.id'),
    )
    .select([
      's.id',
      's.kind',
      's.person_name',
      's.at',
      's.row_count',
      's.undoes',
      's.summary',
      'undo.id as undo_id',
    ])
    .where('s.ledger', '=', definition.id)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc');
}

type SetRow = Awaited<ReturnType<ReturnType<typeof sets>['executeTakeFirstOrThrow']>>;

const toSet = (row: SetRow): ChangeSet => ({
  id: row.id,
  kind: row.kind,
  personName: row.person_name,
  at: row.at.toISOString(),
  rowCount: row.row_count,
  undoes: row.undoes,
  isUndone: row.undo_id !== null,
  summary: row.summary,
});

/** Place of the last one shown: time and id. */
const cursorOf = (row: { readonly at: Date; readonly id: string }) => `${row.at.toISOString()} ${row.id}`;

function after<Q extends ReturnType<typeof sets>>(query: Q, cursor: string | undefined): Q {
  if (!cursor) return query;
  const [at = '', id = ''] = cursor.split(' ');
  return query.where((eb) => eb(eb.refTuple('s.at', 's.id'), '<', eb.tuple(new Date(at), id))) as Q;
}

export async function listChangeSets(
  tx: Tx,
  definition: LedgerDefinition,
  { cursor, limit }: Page,
): Promise<{ rows: ChangeSet[]; next: string | null }> {
  const rows = await after(sets(tx, definition), cursor)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(toSet), next: rows.length > limit && last ? cursorOf(last) : null };
}

export async function listRowChanges(
  tx: Tx,
  definition: LedgerDefinition,
  rowId: string,
  { cursor, limit }: Page,
): Promise<{ rows: RowChange[]; next: string | null; names: Names }> {
  const rows = await after(sets(tx, definition), cursor)
    .innerJoin('ledger_change as c', (join) =>
      join.onRef('c.organization_id', '=', 's.organization_id').onRef('c.change_set_id', '=', 's.id'),
    )
    .select(['c.before', 'c.after'])
    .where('c.row_id', '=', rowId)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const changes = shown.map(
    (row): RowChange => ({
      ...toSet(row),
      before: row.before as LedgerValues | null as RowChange['before'],
      after: row.after as LedgerValues | null as RowChange['after'],
    }),
  );
  const values = shown.flatMap(({ before, after: changed }) =>
    [before, changed].flatMap((one) => (one ? [{ values: one as LedgerValues }] : [])),
  );
  return {
    rows: changes,
    next: rows.length > limit && last ? cursorOf(last) : null,
    names: await namesIn(tx, definition, values),
  };
}
