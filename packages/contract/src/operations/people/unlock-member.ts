import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const unlockMember = operation({
  method: 'post',
  path: '/api/members/{personId}/unlock',
  tag: 'people',
  summary: { ja: 'ロックの解除', en: 'Ends the lock-out of a person' },
  demand: 'person.manage',
  errors: ['not-found'],
  params: z.object({ personId: Uuid }),
  responseKind: 'empty',
});
