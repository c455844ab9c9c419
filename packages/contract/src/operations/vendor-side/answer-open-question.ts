import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemAnswerSchema } from '../../schemas/assessment.ts';
import { EditionIdText, ItemIdText, Uuid } from '../../schemas/common.ts';

export const answerOpenQuestion = operation({
  method: 'post',
  path: '/api/open-questions',
  tag: 'vendorSide',
  summary: {
    ja: '質問への一括回答',
    en: 'The same answer for the chosen customers; differences that exist are left as they are',
  },
  demand: 'customer.edit',
  errors: ['not-found'],
  body: z.object({
    editionId: EditionIdText,
    itemId: ItemIdText,
    customerIds: z.array(Uuid).min(1).max(5000),
    value: ItemAnswerSchema,
  }),
  bodyLimit: 1048576,
  response: z.object({ answered: z.int(), skipped: z.int() }),
});
