import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { PlanRow } from '../../schemas/item-records.ts';

export const restorePlan = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/plan/restore',
  tag: 'assessments',
  summary: { ja: '改善計画の削除の取り消し', en: 'Brings a removed plan back' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  response: PlanRow,
});
