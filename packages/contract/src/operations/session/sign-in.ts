import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const signIn = operation({
  method: 'post',
  path: '/api/session',
  tag: 'session',
  summary: { ja: 'サインイン', en: 'Signs in with name and password' },
  demand: 'public',
  errors: ['wrong-credentials', 'account-locked', 'account-disabled'],
  body: z.object({ signInName: z.string().max(100), password: z.string().max(256) }),
  response: SessionInfo,
});
