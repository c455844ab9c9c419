import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentDetail, ContextSchema } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const updateContext = operation({
  method: 'put',
  path: '/api/assessments/{assessmentId}/context',
  tag: 'assessments',
  summary: {
    ja: '前提（契約・回線など）の変更',
    en: 'Says what a form cannot know: contracts, line, network devices, servers',
  },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ assessmentId: Uuid }),
  body: ContextSchema,
  ifMatch: true,
  response: AssessmentDetail,
});
