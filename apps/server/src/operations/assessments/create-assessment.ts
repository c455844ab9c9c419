import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { assessmentDetail } from '../../services/assessments/detail.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { judging } from '../../services/judging.ts';

export const createAssessment: Handler<'createAssessment'> = async (call) => {
  const { context, tx, scope, body } = call;
  const edition = context.regulations.current().editions.get(body.editionId);
  if (!edition) throw new Problem('not-found');
  const id = context.newId();
  await tx
    .insertInto('assessment')
    .values({
      organization_id: String(scope.organizationId),
      id,
      edition_id: edition.id,
      fiscal_year: edition.fiscalYear,
      context: jsonb({}),
      created_by: scope.personId,
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'assessment.created',
    subject: `assessment:${id}`,
    details: { edition: edition.id },
  });
  return assessmentDetail(await loadAssessment(context, tx, id), judging(call));
};
