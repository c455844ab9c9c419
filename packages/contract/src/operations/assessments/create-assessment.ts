import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentDetail } from '../../schemas/assessment.ts';
import { EditionIdText } from '../../schemas/common.ts';

export const createAssessment = operation({
  method: 'post',
  path: '/api/assessments',
  tag: 'assessments',
  summary: { ja: 'チェックリストの開始', en: 'Begins the checklist of an edition' },
  demand: 'assessment.manage',
  errors: ['already-exists', 'not-found'],
  body: z.object({ editionId: EditionIdText }),
  response: AssessmentDetail,
  status: 201,
});
