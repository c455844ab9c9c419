/** What was ticked against what stands in the ledgers: a row whose name is there already is left as it is (R-X1). */
import type { StartKitChoice } from '@mamori/contract/schemas/start-kits';
import { foldCase } from '@mamori/core/calendar/width';
import type { Tx } from '@mamori/database/connect';
import { KIT_LEDGERS, type KitLedger, type KitRow } from '@mamori/regulations/start-kits-model';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { findKitRow } from './content.ts';

export type Choice = z.output<typeof StartKitChoice>;

export interface PlannedRow {
  readonly choice: Choice;
  readonly row: KitRow;
  readonly action: 'create' | 'exists';
  /** Of the row that exists; the new one otherwise. */
  readonly id: string;
}

/** In the order of the choices. Throws `invalid-input` for a row that no kit has, or more of one than there can be. */
export async function planRows(
  tx: Tx,
  choices: readonly Choice[],
  newId: () => string,
): Promise<readonly PlannedRow[]> {
  const wanted = choices.map((choice, at) => ({ choice, row: requireKitRow(choices, choice, at) }));
  const ids = new Map<KitLedger, Map<string, string>>();
  for (const ledger of KIT_LEDGERS)
    if (wanted.some(({ row }) => row.ledger === ledger)) ids.set(ledger, await idsByName(tx, ledger));
  return wanted.map(({ choice, row }) => {
    const known = ids.get(row.ledger);
    const name = foldCase(choice.name);
    const existing = known?.get(name);
    if (existing !== undefined) return { choice, row, action: 'exists', id: existing };
    const id = newId();
    known?.set(name, id);
    return { choice, row, action: 'create', id };
  });
}

function requireKitRow(choices: readonly Choice[], { kit, row: id }: Choice, at: number): KitRow {
  const row = findKitRow(kit, id);
  const before = choices.slice(0, at).filter((one) => one.kit === kit && one.row === id).length;
  if (row && before < row.most) return row;
  throw new Problem('invalid-input', {
    fields: [{ pointer: `/rows/${at}/row`, message: row ? `${id}: ${row.most}` : id }],
  });
}

async function idsByName(tx: Tx, ledger: KitLedger): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM ${sql.table(ledger)} WHERE removed_at IS NULL ORDER BY id DESC`.execute(tx);
  return new Map(rows.map(({ id, name }) => [foldCase(name), id]));
}
