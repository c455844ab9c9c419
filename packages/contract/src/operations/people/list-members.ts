import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Member } from '../../schemas/people.ts';

export const listMembers = operation({
  method: 'get',
  path: '/api/members',
  tag: 'people',
  summary: { ja: '利用者の一覧', en: 'Lists the people of the organization' },
  demand: 'person.read',
  errors: [],
  response: z.object({ rows: z.array(Member) }),
});
