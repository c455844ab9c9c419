import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentDetail } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const getAssessment = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}',
  tag: 'assessments',
  summary: { ja: 'チェックリスト', en: 'Everything the checklist page shows' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: AssessmentDetail,
});
