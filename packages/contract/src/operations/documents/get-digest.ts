import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DigestAnswer } from '../../schemas/digest.ts';

export const getDigest = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/digest',
  tag: 'documents',
  summary: { ja: '一枚要約', en: 'The one-page digest as data (R-X4)' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: DigestAnswer,
});
