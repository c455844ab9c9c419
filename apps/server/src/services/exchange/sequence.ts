/** Numbers of the documents that an organization signs: from 1, without a gap, whatever crosses the border (envelope `sequence`). */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';

/** Takes `count` numbers and returns the first of them; others of the organization wait until the transaction ends. */
export async function takeSequence(tx: Tx, scope: Scope, count = 1): Promise<number> {
  const row = await tx
    .insertInto('exchange_counter')
    .values({ organization_id: String(scope.organizationId), last_sequence: count })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({
        last_sequence: sql<number>`exchange_counter.last_sequence + ${count}`,
      }),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return Number(row.last_sequence) - count + 1;
}
