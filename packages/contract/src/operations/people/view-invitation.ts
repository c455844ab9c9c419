import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RoleName } from '../../schemas/people.ts';

export const viewInvitation = operation({
  method: 'post',
  path: '/api/invitations/view',
  tag: 'people',
  summary: {
    ja: '招待の内容',
    en: 'What an invitation offers; the token goes in the body, not in the address',
  },
  demand: 'public',
  errors: ['invitation-invalid'],
  body: z.object({ token: z.string().max(200) }),
  response: z.object({
    organizationName: z.string(),
    name: z.string(),
    roles: z.array(RoleName),
    secondFactorRequired: z.boolean(),
  }),
});
