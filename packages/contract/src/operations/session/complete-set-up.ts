import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LocaleCode, RequiredText } from '../../schemas/common.ts';
import { FacilityKind } from '../../schemas/facility.ts';
import { NewPassword, SessionInfo, SignInName } from '../../schemas/people.ts';

export const completeSetUp = operation({
  method: 'post',
  path: '/api/setup',
  tag: 'session',
  summary: { ja: '最初の管理者と施設の登録', en: 'Creates the first administrator and facility' },
  demand: 'public',
  errors: ['wrong-set-up-code', 'set-up-already-done', 'password-too-short', 'password-guessable'],
  body: z.object({
    code: z.string().max(40),
    displayName: RequiredText,
    signInName: SignInName,
    password: NewPassword,
    locale: LocaleCode,
    facilityName: RequiredText,
    facilityKind: FacilityKind,
  }),
  response: SessionInfo,
  status: 201,
});
