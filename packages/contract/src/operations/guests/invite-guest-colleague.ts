import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText, Uuid } from '../../schemas/common.ts';
import { GuestColleague } from '../../schemas/guests.ts';

export const inviteGuestColleague = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/colleagues',
  tag: 'guest',
  summary: {
    ja: '同僚の招待',
    en: 'Mails a colleague a link of their own; only from a personal link, at most ten',
  },
  demand: 'guest',
  errors: ['not-found', 'forbidden', 'limit-reached', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: z.object({ name: RequiredText, email: z.email().max(200) }),
  response: GuestColleague,
  status: 201,
});
