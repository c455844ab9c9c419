import { z } from 'zod';
import { operation } from '../../operation.ts';
import { StoredAnswer } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const listAnswerHistory = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/history',
  tag: 'assessments',
  summary: { ja: '回答の履歴', en: 'Who answered what and when' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  query: z.object({ systemId: Uuid.optional() }),
  response: z.object({ rows: z.array(StoredAnswer.omit({ itemId: true }).extend({ reason: z.string() })) }),
});
