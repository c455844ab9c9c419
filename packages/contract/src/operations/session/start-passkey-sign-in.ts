import { z } from 'zod';
import { operation } from '../../operation.ts';

export const startPasskeySignIn = operation({
  method: 'post',
  path: '/api/session/passkey/options',
  tag: 'session',
  summary: { ja: 'パスキーでのサインイン開始', en: 'Begins signing in with a passkey' },
  demand: 'public',
  errors: [],
  response: z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) }),
});
