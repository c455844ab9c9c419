import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { PlanInput, PlanRow } from '../../schemas/item-records.ts';

export const savePlan = operation({
  method: 'put',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/plan',
  tag: 'assessments',
  summary: { ja: '改善計画の保存', en: 'Saves the plan of a measure that takes years' },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  body: PlanInput,
  ifMatch: true,
  response: PlanRow,
});
