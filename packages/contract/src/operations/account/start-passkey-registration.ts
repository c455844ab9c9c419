import { z } from 'zod';
import { operation } from '../../operation.ts';

export const startPasskeyRegistration = operation({
  method: 'post',
  path: '/api/account/passkeys/options',
  tag: 'account',
  summary: { ja: 'パスキーの登録開始', en: 'Begins registering a passkey' },
  demand: 'signedIn',
  errors: [],
  response: z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) }),
});
