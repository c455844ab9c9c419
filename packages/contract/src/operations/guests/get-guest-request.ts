import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestRequest } from '../../schemas/guests.ts';

export const getGuestRequest = operation({
  method: 'get',
  path: '/api/guest/requests/{requestId}',
  tag: 'guest',
  summary: { ja: '依頼の内容', en: 'One request: form, help, letter, draft, messages, earlier answers' },
  demand: 'guest',
  errors: ['not-found', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  response: GuestRequest,
});
