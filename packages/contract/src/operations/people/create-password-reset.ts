import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Instant, Uuid } from '../../schemas/common.ts';

export const createPasswordReset = operation({
  method: 'post',
  path: '/api/members/{personId}/password-reset',
  tag: 'people',
  summary: {
    ja: 'パスワードの再設定の用意',
    en: 'Lets a person set a new password; the link is shown once and lasts 24 hours',
  },
  demand: 'person.manage',
  errors: ['not-found', 'reset-refused'],
  params: z.object({ personId: Uuid }),
  response: z.object({ url: z.string(), code: z.string(), expiresAt: Instant }),
  secretAnswer: true,
  status: 201,
});
