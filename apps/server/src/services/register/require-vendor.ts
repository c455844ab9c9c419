import type { Tx } from '@mamori/database/connect';
import { Problem } from '../../http/problem.ts';

/** Throws `not-found`. */
export async function requireVendor(tx: Tx, id: string): Promise<{ readonly name: string }> {
  const row = await tx
    .selectFrom('vendor')
    .select('name')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}
