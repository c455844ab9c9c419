import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemAnswerSchema } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid, Version } from '../../schemas/common.ts';
import { GuestItem } from '../../schemas/guests.ts';

export const saveGuestItems = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/items',
  tag: 'guest',
  summary: {
    ja: '複数項目の下書きの保存',
    en: 'Saves the draft of several items, all or none; for what a filled form said',
  },
  demand: 'guest',
  errors: ['not-found', 'changed-meanwhile', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: z.object({
    items: z
      .array(
        z.object({ itemId: ItemIdText, basedOn: Version, value: ItemAnswerSchema.omit({ proposal: true }) }),
      )
      .min(1)
      .max(200),
  }),
  response: z.object({ rows: z.array(GuestItem) }),
});
