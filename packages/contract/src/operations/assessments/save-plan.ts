import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { PLAN_EXAMPLE, PlanInput, PlanRow } from '../../schemas/item-records.ts';

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
  exampleRequest: PLAN_EXAMPLE,
  exampleResponse: {
    ...PLAN_EXAMPLE,
    itemId: '2-6',
    version: 1,
    nextCheck: '2026-03-31',
    files: [],
    updatedAt: '2025-06-16T01:00:00.000Z',
    updatedBy: '高橋 健',
  },
});
