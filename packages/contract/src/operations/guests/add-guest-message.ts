import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { GuestMessage } from '../../schemas/guests.ts';

export const addGuestMessage = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/messages',
  tag: 'guest',
  summary: {
    ja: '施設への質問・返事',
    en: 'Writes to the facility about an item, or with an empty `itemId` about the request',
  },
  demand: 'guest',
  errors: ['not-found', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: z.object({ itemId: ItemIdText.or(z.literal('')), text: z.string().trim().min(1).max(5000) }),
  response: GuestMessage,
  status: 201,
});
