import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { Settlement } from '../../schemas/vendor-part.ts';
import { SettlementInput } from '../../schemas/vendor-review.ts';

export const saveSettlement = operation({
  method: 'put',
  path: '/api/assessments/{assessmentId}/settlements/{itemId}',
  tag: 'vendorReview',
  summary: {
    ja: '食い違いの説明の保存',
    en: 'States who does what a vendor denies, and on what basis',
  },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  body: SettlementInput,
  ifMatch: true,
  response: Settlement,
});
