import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ResetCode } from '../../schemas/people.ts';

export const printPasswordReset = operation({
  method: 'post',
  path: '/api/members/{personId}/password-reset/sheet',
  tag: 'people',
  summary: {
    ja: 'パスワード再設定の案内の印刷',
    en: 'Makes the printed sheet of a password reset just created',
  },
  demand: 'person.manage',
  errors: ['not-found'],
  params: z.object({ personId: Uuid }),
  body: z.object({ code: ResetCode }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
