import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const deleteSettlement = operation({
  method: 'delete',
  path: '/api/assessments/{assessmentId}/settlements/{itemId}',
  tag: 'vendorReview',
  summary: { ja: '食い違いの説明の削除', en: 'Removes the explanation; can be undone' },
  demand: 'answer.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  responseKind: 'empty',
});
