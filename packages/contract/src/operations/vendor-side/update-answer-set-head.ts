import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AnswerSet, SetHead } from '../../schemas/vendor-side.ts';

export const updateAnswerSetHead = operation({
  method: 'put',
  path: '/api/answer-sets/{answerSetId}/head',
  tag: 'vendorSide',
  summary: { ja: '回答者の保存', en: 'Saves who answers for the product' },
  demand: 'product.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ answerSetId: Uuid }),
  body: SetHead,
  ifMatch: true,
  response: AnswerSet,
});
