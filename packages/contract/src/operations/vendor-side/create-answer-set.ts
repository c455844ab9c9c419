import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText, Uuid } from '../../schemas/common.ts';
import { AnswerSet } from '../../schemas/vendor-side.ts';

export const createAnswerSet = operation({
  method: 'post',
  path: '/api/product-versions/{productVersionId}/answer-sets',
  tag: 'vendorSide',
  summary: {
    ja: '回答セットの作成',
    en: 'Begins the answers of a product version, from nothing or as proposals from earlier answers',
  },
  demand: 'product.edit',
  errors: ['not-found', 'already-exists', 'wrong-form'],
  params: z.object({ productVersionId: Uuid }),
  body: z.object({ editionId: EditionIdText, copyFrom: Uuid.nullable().default(null) }),
  response: AnswerSet,
  status: 201,
});
