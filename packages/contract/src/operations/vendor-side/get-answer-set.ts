import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AnswerSet } from '../../schemas/vendor-side.ts';

export const getAnswerSet = operation({
  method: 'get',
  path: '/api/answer-sets/{answerSetId}',
  tag: 'vendorSide',
  summary: {
    ja: '回答セット',
    en: 'The answers of a product version, as they stand and as they were approved',
  },
  demand: 'product.read',
  errors: ['not-found'],
  params: z.object({ answerSetId: Uuid }),
  response: AnswerSet,
});
