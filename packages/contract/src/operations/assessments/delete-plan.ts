import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const deletePlan = operation({
  method: 'delete',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/plan',
  tag: 'assessments',
  summary: { ja: '改善計画の削除', en: 'Removes a plan; can be undone' },
  demand: 'answer.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  responseKind: 'empty',
});
