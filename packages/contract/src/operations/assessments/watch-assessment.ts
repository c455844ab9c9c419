import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const watchAssessment = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/events',
  tag: 'assessments',
  summary: { ja: '変更の通知', en: 'Stream of change numbers: one event when anybody saved an answer' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: z.object({ changeNumber: z.int(), personName: z.string(), itemId: z.string() }),
  responseKind: 'events',
});
