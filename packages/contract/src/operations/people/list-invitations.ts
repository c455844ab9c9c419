import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Invitation } from '../../schemas/people.ts';

export const listInvitations = operation({
  method: 'get',
  path: '/api/invitations',
  tag: 'people',
  summary: { ja: '招待の一覧', en: 'Lists invitations' },
  demand: 'person.read',
  errors: [],
  response: z.object({ rows: z.array(Invitation) }),
});
