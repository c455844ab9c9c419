import { z } from 'zod';
import { operation } from '../../operation.ts';
import { HandIn, HandInInput } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const createHandIn = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/hand-ins',
  tag: 'handIns',
  summary: { ja: '提出の記録の作成', en: 'Freezes a copy and records the hand-in (R-B14)' },
  demand: 'handIn.create',
  errors: ['not-found', 'not-ready', 'conflict'],
  params: z.object({ assessmentId: Uuid }),
  body: HandInInput,
  response: HandIn,
  status: 201,
});
