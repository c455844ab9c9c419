import { z } from 'zod';
import { operation } from '../../operation.ts';
import { GuestSession, GuestToken } from '../../schemas/guests.ts';

export const enterAsGuest = operation({
  method: 'post',
  path: '/api/guest/enter',
  tag: 'guest',
  summary: {
    ja: '確認コードで回答を始める',
    en: 'Enters with the one-time code; the code works once and is void after five wrong ones',
  },
  demand: 'public',
  errors: ['link-invalid', 'link-expired', 'wrong-code', 'code-void'],
  body: z.object({ token: GuestToken, code: z.string().trim().max(20) }),
  response: GuestSession,
});
