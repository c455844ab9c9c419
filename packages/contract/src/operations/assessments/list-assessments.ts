import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentSummary } from '../../schemas/assessment.ts';

export const listAssessments = operation({
  method: 'get',
  path: '/api/assessments',
  tag: 'assessments',
  summary: { ja: 'チェックリストの一覧', en: "Lists the facility's checklists" },
  demand: 'assessment.read',
  errors: [],
  response: z.object({ rows: z.array(AssessmentSummary) }),
});
