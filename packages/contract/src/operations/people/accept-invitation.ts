import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LocaleCode, RequiredText } from '../../schemas/common.ts';
import { NewPassword, SessionInfo, SignInName } from '../../schemas/people.ts';

export const acceptInvitation = operation({
  method: 'post',
  path: '/api/invitations/accept',
  tag: 'people',
  summary: { ja: '招待の受諾', en: 'Accepts an invitation and signs in' },
  demand: 'public',
  errors: ['invitation-invalid', 'already-exists', 'password-too-short', 'password-guessable'],
  body: z.object({
    token: z.string().max(200),
    displayName: RequiredText,
    signInName: SignInName,
    password: NewPassword,
    locale: LocaleCode,
  }),
  response: SessionInfo,
  status: 201,
});
