import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const verifySecondFactor = operation({
  method: 'post',
  path: '/api/session/second-factor',
  tag: 'session',
  summary: { ja: '二要素認証コードの確認', en: 'Checks the second factor' },
  demand: 'signedIn',
  errors: ['wrong-second-factor', 'account-locked'],
  body: z.object({ code: z.string().max(40), kind: z.enum(['totp', 'recoveryCode']) }),
  response: SessionInfo,
});
