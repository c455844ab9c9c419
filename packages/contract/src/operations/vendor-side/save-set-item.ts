import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { AnswerSet, SetItemInput, StoredSetItem } from '../../schemas/vendor-side.ts';

export const saveSetItem = operation({
  method: 'put',
  path: '/api/answer-sets/{answerSetId}/items/{itemId}',
  tag: 'vendorSide',
  summary: {
    ja: '回答セットの項目の保存',
    en: 'Saves the answer of an item; after an approval this is a correction under way',
  },
  demand: 'product.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ answerSetId: Uuid, itemId: ItemIdText }),
  body: SetItemInput,
  ifMatch: true,
  response: z.object({ item: StoredSetItem, set: AnswerSet }),
});
