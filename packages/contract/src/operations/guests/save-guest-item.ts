import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemAnswerSchema } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { GuestItem } from '../../schemas/guests.ts';

export const saveGuestItem = operation({
  method: 'put',
  path: '/api/guest/requests/{requestId}/items/{itemId}',
  tag: 'guest',
  summary: {
    ja: '項目の下書きの保存',
    en: 'Saves the draft of one item upon the version it was based on; 0 where there is none',
  },
  demand: 'guest',
  errors: ['not-found', 'changed-meanwhile', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid, itemId: ItemIdText }),
  body: ItemAnswerSchema.omit({ proposal: true }),
  response: GuestItem,
  ifMatch: true,
});
