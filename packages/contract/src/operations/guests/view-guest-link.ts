import { z } from 'zod';
import { operation } from '../../operation.ts';
import { GuestLinkView, GuestToken } from '../../schemas/guests.ts';

export const viewGuestLink = operation({
  method: 'post',
  path: '/api/guest/view-link',
  tag: 'guest',
  summary: {
    ja: '回答用リンクの内容',
    en: 'What a personal link is for; the token goes in the body, not in the address',
  },
  demand: 'public',
  errors: ['link-invalid', 'link-expired'],
  body: z.object({ token: GuestToken }),
  response: GuestLinkView,
});
