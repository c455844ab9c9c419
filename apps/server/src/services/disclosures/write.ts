/** Writes columns of a disclosure on top of the version that was read. */
import type { Tx } from '@mamori/database/connect';
import type { DisclosureTable } from '@mamori/database/generated/schema';
import { sql, type Updateable } from 'kysely';
import { Problem } from '../../http/problem.ts';

interface WriteCall {
  readonly tx: Tx;
  readonly params: { readonly disclosureId: string };
  readonly ifMatch: number;
}

/** Throws `changed-meanwhile` when another write came between. */
export async function writeDisclosure(
  { tx, params, ifMatch }: WriteCall,
  columns: Updateable<DisclosureTable>,
): Promise<void> {
  const row = await tx
    .updateTable('disclosure')
    .set({ ...columns, version: ifMatch + 1, updated_at: sql<Date>`now()` })
    .where('id', '=', params.disclosureId)
    .where('version', '=', ifMatch)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Problem('changed-meanwhile', { params: { person: '' } });
}
