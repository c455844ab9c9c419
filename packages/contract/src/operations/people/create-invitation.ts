import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText } from '../../schemas/common.ts';
import { Invitation, RoleNames } from '../../schemas/people.ts';

export const createInvitation = operation({
  method: 'post',
  path: '/api/invitations',
  tag: 'people',
  summary: { ja: '招待の作成', en: 'Invites a person; the link is shown once' },
  demand: 'person.manage',
  errors: [],
  body: z.object({
    name: RequiredText,
    roles: RoleNames,
    days: z.int().min(1).max(30).default(7),
  }),
  response: z.object({ invitation: Invitation, url: z.string() }),
  secretAnswer: true,
  status: 201,
});
