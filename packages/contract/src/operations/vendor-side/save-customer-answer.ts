import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemAnswerSchema } from '../../schemas/assessment.ts';
import { EditionIdText, ItemIdText, Uuid } from '../../schemas/common.ts';
import { ComposedAnswer } from '../../schemas/vendor-side.ts';

export const saveCustomerAnswer = operation({
  method: 'put',
  path: '/api/customers/{customerId}/answers/{itemId}',
  tag: 'vendorSide',
  summary: {
    ja: '顧客ごとの違いの保存',
    en: 'Saves what differs for this customer; a blank answer takes the difference back',
  },
  demand: 'customer.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ customerId: Uuid, itemId: ItemIdText }),
  query: z.object({ editionId: EditionIdText }),
  body: ItemAnswerSchema,
  ifMatch: true,
  response: z.object({ version: ComposedAnswer.shape.difference.shape.version }),
});
