import type { Tx } from '@mamori/database/connect';
import { Problem } from '../../http/problem.ts';

/** Throws `not-found` unless the organization has this assessment. */
export async function requireAssessment(tx: Tx, id: string): Promise<{ editionId: string }> {
  const row = await tx.selectFrom('assessment').select('edition_id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { editionId: row.edition_id };
}
