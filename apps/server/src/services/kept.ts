/** What takes too long to work out for every request is kept in memory, by organization, until something that it follows from is another. */
import type { Tx } from '@mamori/database/connect';
import { type RawBuilder, sql } from 'kysely';

export interface Stamp {
  readonly organization: string;
  /** A text for each of the things that were asked for, another one as soon as the thing is. */
  readonly state: readonly string[];
  /** The transaction itself, when it has written: what it sees is nobody else's until it ends. */
  readonly own: string | null;
}

/** Grows with every write to a ledger. */
export const LEDGER_CHANGES = sql<string>`(SELECT count(*) FROM ledger_change_set)`;

export async function stampOf(tx: Tx, things: readonly RawBuilder<string>[]): Promise<Stamp> {
  const { rows } = await sql<Stamp>`
    SELECT current_setting('app.organization', true) AS organization, ARRAY[${sql.join(things)}]::text[] AS state,
      pg_current_xact_id_if_assigned()::text AS own`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('no row from a query without FROM');
  return row;
}

/** Gives what is kept under a key while its stamp is the same; beyond `most`, the key that was asked for longest ago goes first. */
export function keeping<T>(
  most: number,
): (key: string, stamp: string, workOut: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly stamp: string; readonly value: T }>();
  return async (key, stamp, workOut) => {
    const known = kept.get(key);
    const entry = known?.stamp === stamp ? known : { stamp, value: await workOut() };
    kept.delete(key);
    kept.set(key, entry);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return entry.value;
  };
}
