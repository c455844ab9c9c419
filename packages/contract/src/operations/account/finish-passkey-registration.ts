import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText } from '../../schemas/common.ts';
import { PasskeyRow, SessionInfo } from '../../schemas/people.ts';

export const finishPasskeyRegistration = operation({
  method: 'post',
  path: '/api/account/passkeys',
  tag: 'account',
  summary: { ja: 'パスキーの登録', en: 'Registers a passkey' },
  demand: 'signedIn',
  errors: ['invalid-input'],
  body: z.object({
    challengeId: z.string(),
    name: RequiredText,
    response: z.record(z.string(), z.unknown()),
  }),
  response: z.object({ passkey: PasskeyRow, session: SessionInfo, recoveryCodes: z.array(z.string()) }),
  status: 201,
});
