/** The rows that a person chose, by id or by what the grid shows, locked until the write is done. */
import type { LedgerSelection } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { allRows, rowsById, type StoredRow } from './select.ts';

/** Throws `not-found` for a row that is gone, `changed-meanwhile` when the filter shows another number of rows than the person saw. */
export async function selectedRows(
  tx: Tx,
  definition: LedgerDefinition,
  selection: z.output<typeof LedgerSelection>,
): Promise<StoredRow[]> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    const rows = await rowsById(tx, definition, ids, { lock: true });
    if (rows.length !== ids.length) throw new Problem('not-found');
    return rows;
  }
  const shown = await allRows(tx, definition, { q: selection.q, conditions: selection.where, order: null });
  if (shown.length !== selection.total)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { total: shown.length } });
  return rowsById(
    tx,
    definition,
    shown.map(({ id }) => id),
    { lock: true },
  );
}
