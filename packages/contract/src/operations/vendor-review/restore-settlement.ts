import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { Settlement } from '../../schemas/vendor-part.ts';

export const restoreSettlement = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/settlements/{itemId}/restore',
  tag: 'vendorReview',
  summary: { ja: '食い違いの説明の削除の取り消し', en: 'Brings a removed explanation back' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  response: Settlement,
});
