import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const resetMemberSecondFactor = operation({
  method: 'post',
  path: '/api/members/{personId}/second-factor-reset',
  tag: 'people',
  summary: { ja: '二要素認証の再設定', en: 'Lets a person enrol the second factor anew' },
  demand: 'person.manage',
  errors: ['not-found', 'reset-refused'],
  params: z.object({ personId: Uuid }),
  responseKind: 'empty',
});
