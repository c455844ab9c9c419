import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AnswerChange, HandIn } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const getHandIn = operation({
  method: 'get',
  path: '/api/hand-ins/{handInId}',
  tag: 'handIns',
  summary: { ja: '提出した内容', en: 'The frozen copy and its differences from today' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ handInId: Uuid }),
  response: z.object({
    handIn: HandIn,
    document: z.unknown(),
    signatureValid: z.boolean(),
    changes: z.array(AnswerChange),
  }),
});
