import { z } from 'zod';
import { operation } from '../../operation.ts';
import { NewPassword, ResetCode } from '../../schemas/people.ts';

export const usePasswordReset = operation({
  method: 'post',
  path: '/api/password-resets/use',
  tag: 'session',
  summary: {
    ja: '新しいパスワードの設定',
    en: 'Sets a new password with a reset; ends all sessions of the person',
  },
  demand: 'public',
  errors: ['reset-invalid', 'password-too-short', 'password-guessable', 'password-reused'],
  body: z.object({ code: ResetCode, password: NewPassword }),
  responseKind: 'empty',
});
