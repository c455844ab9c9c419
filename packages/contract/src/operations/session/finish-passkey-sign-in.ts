import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const finishPasskeySignIn = operation({
  method: 'post',
  path: '/api/session/passkey',
  tag: 'session',
  summary: { ja: 'パスキーでのサインイン', en: 'Signs in with a passkey' },
  demand: 'public',
  errors: ['wrong-credentials', 'account-locked', 'account-disabled'],
  body: z.object({ challengeId: z.string(), response: z.record(z.string(), z.unknown()) }),
  response: SessionInfo,
});
