import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';

export const watchAssessment: Handler<'watchAssessment'> = async ({ context, tx, scope, params, signal }) => {
  const found = await tx
    .selectFrom('assessment')
    .select('id')
    .where('id', '=', params.assessmentId)
    .executeTakeFirst();
  if (!found || !scope.organizationId) throw new Problem('not-found');
  return context.changes.watch(scope.organizationId, params.assessmentId, signal);
};
