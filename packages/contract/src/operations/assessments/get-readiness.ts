import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Readiness } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const getReadiness = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/readiness',
  tag: 'assessments',
  summary: { ja: '提出前の確認', en: 'What is missing before the hand-in, in order' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: Readiness,
});
