import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { assessmentDetail } from '../../services/assessments/detail.ts';
import { loadAssessment, loadJudged } from '../../services/assessments/load.ts';
import { judging } from '../../services/judging.ts';

export const updateContext: Handler<'updateContext'> = async (call) => {
  const { context, tx, scope, params, body, ifMatch } = call;
  const before = await loadAssessment(context, tx, params.assessmentId);
  const row = await tx
    .updateTable('assessment')
    .set({ context: jsonb(body), version: ifMatch + 1, updated_at: context.now() })
    .where('id', '=', params.assessmentId)
    .where('version', '=', ifMatch)
    .returning('id')
    .executeTakeFirst();
  if (!row) {
    const { context: current } = await loadAssessment(context, tx, params.assessmentId);
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await recordAudit(tx, scope, {
    action: 'assessment.context',
    subject: `assessment:${params.assessmentId}`,
    details: { before: before.context, after: body },
  });
  return assessmentDetail(await loadJudged(context, tx, params.assessmentId), judging(call));
};
