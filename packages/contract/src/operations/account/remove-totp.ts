import { z } from 'zod';
import { operation } from '../../operation.ts';

export const removeTotp = operation({
  method: 'delete',
  path: '/api/account/totp',
  tag: 'account',
  summary: { ja: '認証アプリの解除', en: 'Removes the authenticator app' },
  demand: 'signedIn',
  errors: ['conflict', 'wrong-credentials'],
  body: z.object({ password: z.string().max(256) }),
  responseKind: 'empty',
});
