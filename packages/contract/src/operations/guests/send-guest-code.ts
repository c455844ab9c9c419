import { z } from 'zod';
import { operation } from '../../operation.ts';
import { GuestToken } from '../../schemas/guests.ts';

export const sendGuestCode = operation({
  method: 'post',
  path: '/api/guest/send-code',
  tag: 'guest',
  summary: {
    ja: '確認コードの送信',
    en: 'Mails a one-time code to the address of the link itself; `sentTo` is empty where it has none',
  },
  demand: 'public',
  errors: ['link-invalid', 'link-expired', 'code-too-soon'],
  body: z.object({ token: GuestToken }),
  response: z.object({ sentTo: z.string() }),
});
