import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const revokePasswordReset = operation({
  method: 'delete',
  path: '/api/members/{personId}/password-reset',
  tag: 'people',
  summary: { ja: 'パスワードの再設定の取り消し', en: 'Calls a password reset back' },
  demand: 'person.manage',
  errors: ['not-found'],
  params: z.object({ personId: Uuid }),
  responseKind: 'empty',
});
