import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { PLAN_EXAMPLE, PlanRow } from '../../schemas/item-records.ts';

export const restorePlan = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/plan/restore',
  tag: 'assessments',
  summary: { ja: '改善計画の削除の取り消し', en: 'Brings a removed plan back' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  response: PlanRow,
  exampleResponse: {
    ...PLAN_EXAMPLE,
    itemId: '2-6',
    version: 3,
    nextCheck: '2026-03-31',
    files: [],
    updatedAt: '2025-06-16T01:05:00.000Z',
    updatedBy: '高橋 健',
  },
});
