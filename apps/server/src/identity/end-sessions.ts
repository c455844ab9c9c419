import type { Tx } from '@mamori/database/connect';

interface Which {
  /** Hex of the token hash: only this one. */
  readonly only?: string;
  /** All but this one. */
  readonly except?: string;
}

/** Ends sessions of a person; returns how many. */
export async function endSessions(tx: Tx, personId: string, now: Date, which: Which = {}): Promise<number> {
  let update = tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null);
  if (which.only) update = update.where('token_hash', '=', Buffer.from(which.only, 'hex'));
  if (which.except) update = update.where('token_hash', '!=', Buffer.from(which.except, 'hex'));
  const result = await update.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
