import { z } from 'zod';
import { operation } from '../../operation.ts';

export const startTotpEnrolment = operation({
  method: 'post',
  path: '/api/account/totp',
  tag: 'account',
  summary: { ja: '認証アプリの登録開始', en: 'Begins enrolling an authenticator app' },
  demand: 'signedIn',
  errors: [],
  response: z.object({ secret: z.string(), uri: z.string() }),
});
