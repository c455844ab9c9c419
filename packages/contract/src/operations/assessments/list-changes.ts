import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemState, StoredAnswer } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const listChanges = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/changes',
  tag: 'assessments',
  summary: { ja: 'ほかの人の変更', en: 'Answers changed since a change number' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  query: z.object({ since: z.coerce.number().int().min(0) }),
  response: z.object({ changeNumber: z.int(), answers: z.array(StoredAnswer), items: z.array(ItemState) }),
});
