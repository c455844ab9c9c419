/** The rows that a person chose, by id or by what the grid shows, locked until the write is done. */
import type { LedgerSelection } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { allRows, rowsById, type StoredRow } from './select.ts';

interface SelectCall {
  readonly tx: Tx;
  readonly locale: Locale;
}

type Selection = z.output<typeof LedgerSelection>;
type ById = Extract<Selection, { readonly ids: unknown }>;
type ByFilter = Exclude<Selection, ById>;

/** Throws `not-found` for a row that is gone, `changed-meanwhile` when rows are others than the person saw. */
export const selectedRows = (
  call: SelectCall,
  definition: LedgerDefinition,
  selection: Selection,
): Promise<StoredRow[]> =>
  'ids' in selection ? byId(call, definition, selection) : byFilter(call, definition, selection);

async function byId(
  { tx, locale }: SelectCall,
  definition: LedgerDefinition,
  { ids, versions }: ById,
): Promise<StoredRow[]> {
  const seen = new Map(ids.map((id, at) => [id, versions?.[at]]));
  const rows = await rowsById(tx, definition, [...seen.keys()], { lock: true });
  const gone = seen.size - rows.length;
  if (gone > 0)
    throw new Problem('not-found', {
      reason: translator(locale)('ledgers:server.selectionGone', { count: gone }),
      details: { gone },
    });
  const changed = rows.filter(({ id, version }) => (seen.get(id) ?? version) !== version).length;
  if (changed > 0)
    throw new Problem('changed-meanwhile', {
      reason: translator(locale)('ledgers:server.selectionChanged', { count: changed }),
      details: { changed },
    });
  return rows;
}

async function byFilter(
  { tx, locale }: SelectCall,
  definition: LedgerDefinition,
  { q, where, total }: ByFilter,
): Promise<StoredRow[]> {
  const shown = await allRows(tx, definition, { q, conditions: where, order: null });
  const versions = new Map(shown.map(({ id, version }) => [id, version]));
  const rows = await rowsById(tx, definition, [...versions.keys()], { lock: true });
  // Somebody may have written between the look and the lock: such a row need not fit any more.
  const same = rows.filter(({ id, version }) => versions.get(id) === version);
  if (shown.length !== total || same.length !== total)
    throw new Problem('changed-meanwhile', {
      reason: translator(locale)('ledgers:server.selectionTotal', { seen: total, count: shown.length }),
      details: { total: shown.length },
    });
  return rows;
}
