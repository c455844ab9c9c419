import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentDetail, ItemAnswerSchema, ItemState, StoredAnswer } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const saveAnswer = operation({
  method: 'put',
  path: '/api/assessments/{assessmentId}/answers/{itemId}',
  tag: 'assessments',
  summary: { ja: '回答の保存', en: 'Saves the answer of an item, for the facility or one system' },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  query: z.object({ systemId: Uuid.optional() }),
  body: ItemAnswerSchema.extend({
    /** Taken over from what vendors answered: kept as where the answer came from. The server checks that they say so. */
    from: z.object({ kind: z.literal('vendors'), responseIds: z.array(Uuid).min(1).max(1000) }).optional(),
  }),
  ifMatch: true,
  response: z.object({
    answer: StoredAnswer,
    item: ItemState,
    progress: AssessmentDetail.shape.progress,
    changeNumber: z.int(),
  }),
});
