import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Member, RoleNames } from '../../schemas/people.ts';

export const updateMember = operation({
  method: 'patch',
  path: '/api/members/{personId}',
  tag: 'people',
  summary: { ja: '利用者の役割の変更', en: 'Changes roles, blocks or unblocks a person' },
  demand: 'person.manage',
  errors: ['not-found', 'last-administrator'],
  params: z.object({ personId: Uuid }),
  body: z.object({ roles: RoleNames.optional(), active: z.boolean().optional() }),
  response: Member,
});
