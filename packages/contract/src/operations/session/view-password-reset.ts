import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Instant } from '../../schemas/common.ts';
import { ResetCode } from '../../schemas/people.ts';

export const viewPasswordReset = operation({
  method: 'post',
  path: '/api/password-resets/view',
  tag: 'session',
  summary: {
    ja: 'パスワードの再設定の内容',
    en: 'Whose password a reset sets; the code goes in the body, not in the address',
  },
  demand: 'public',
  errors: ['reset-invalid'],
  body: z.object({ code: ResetCode }),
  response: z.object({
    displayName: z.string(),
    signInName: z.string(),
    expiresAt: Instant,
    /** The second factor is removed as well and enrolled anew. */
    withSecondFactor: z.boolean(),
  }),
});
