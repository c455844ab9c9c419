/** Takes a write back: rows become what they were before it, as a write of its own. */
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';
import { rowsById } from './select.ts';
import { type RowChange, type WriteCall, writeRows } from './write.ts';

/** Throws `not-found`, `nothing-to-undo` for what was undone already, `conflict` when rows were changed since. */
export async function undoChange(
  call: WriteCall & { readonly locale: Locale },
  definition: LedgerDefinition,
  changeSetId: string,
  { skipChanged }: { readonly skipChanged: boolean },
): Promise<{ readonly changeSetId: string | null; readonly rowCount: number }> {
  const { tx } = call;
  await requireUndoable(call, definition, changeSetId);
  const written = await tx
    .selectFrom('ledger_change')
    .select(['row_id', 'version', 'before', 'after'])
    .where('change_set_id', '=', changeSetId)
    .execute();
  const ids = written.map(({ row_id }) => row_id);
  const stored = new Map(
    (await rowsById(tx, definition, ids, { removed: true, lock: true })).map((row) => [row.id, row]),
  );
  const untouched = written.filter(({ row_id, version }) => stored.get(row_id)?.version === version);
  const touched = written.length - untouched.length;
  if (touched > 0 && !skipChanged)
    throw new Problem('conflict', {
      reason: translator(call.locale)('ledgers:server.changedSince', { count: touched }),
      details: { changedSince: touched, rows: written.length },
    });
  const changes = untouched.flatMap(({ row_id, before, after }): RowChange[] => {
    const row = stored.get(row_id);
    if (!row) return [];
    const isRemoved = after === null;
    return [
      {
        id: row_id,
        version: row.version,
        before: isRemoved ? null : row.values,
        after: before === null ? null : { ...row.values, ...(before as LedgerValues) },
      },
    ];
  });
  const undone = await writeRows(call, definition, changes, { kind: 'undo', undoes: changeSetId });
  if (undone === null) throw new Problem('nothing-to-undo');
  return { changeSetId: undone, rowCount: changes.length };
}

async function requireUndoable({ tx }: WriteCall, definition: LedgerDefinition, changeSetId: string) {
  const set = await tx
    .selectFrom('ledger_change_set')
    .select('id')
    .where('id', '=', changeSetId)
    .where('ledger', '=', definition.id)
    .executeTakeFirst();
  if (!set) throw new Problem('not-found');
  const undo = await tx
    .selectFrom('ledger_change_set')
    .select('id')
    .where('undoes', '=', changeSetId)
    .executeTakeFirst();
  if (undo) throw new Problem('nothing-to-undo');
}
