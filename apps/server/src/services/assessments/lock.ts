import type { Tx } from '@mamori/database/connect';
import { Problem } from '../../http/problem.ts';

/**
 * Nobody saves an answer of the assessment until this transaction ends: what is read afterwards is what is written about.
 * Throws `not-found`, and `conflict` when the checklist is closed.
 */
export async function lockAssessment(tx: Tx, id: string): Promise<void> {
  const row = await tx
    .selectFrom('assessment')
    .select('status')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  if (row.status === 'closed') throw new Problem('conflict', { details: { reason: 'assessment-closed' } });
}
