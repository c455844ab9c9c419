import { z } from 'zod';
import { operation } from '../../operation.ts';
import { NewPassword } from '../../schemas/people.ts';

export const changePassword = operation({
  method: 'put',
  path: '/api/account/password',
  tag: 'account',
  summary: { ja: 'パスワードの変更', en: 'Changes the password; ends the other sessions' },
  demand: 'signedIn',
  errors: ['wrong-credentials', 'password-too-short', 'password-guessable', 'password-reused'],
  body: z.object({ currentPassword: z.string().max(256), newPassword: NewPassword }),
  responseKind: 'empty',
});
