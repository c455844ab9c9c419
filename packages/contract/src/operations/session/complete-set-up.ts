import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LocaleCode, RequiredText } from '../../schemas/common.ts';
import { FacilityKind } from '../../schemas/facility.ts';
import { NewPassword, SessionInfo, SignInName } from '../../schemas/people.ts';

export const completeSetUp = operation({
  method: 'post',
  path: '/api/setup',
  tag: 'session',
  summary: {
    ja: '最初の管理者と施設（または事業者）の登録',
    en: 'Creates the first administrator and the facility, or the vendor',
  },
  demand: 'public',
  errors: ['wrong-set-up-code', 'set-up-already-done', 'password-too-short', 'password-guessable'],
  body: z
    .object({
      code: z.string().max(40),
      displayName: RequiredText,
      signInName: SignInName,
      password: NewPassword,
      locale: LocaleCode,
      /** Who uses this installation: a facility, or a vendor for its own answers. */
      organizationKind: z.enum(['facility', 'vendor']).default('facility'),
      /** Name of the facility or of the vendor. */
      facilityName: RequiredText,
      /** Kind of the facility; a vendor has none. */
      facilityKind: FacilityKind.optional(),
    })
    .refine(
      ({ organizationKind, facilityKind }) => organizationKind === 'vendor' || facilityKind !== undefined,
      {
        path: ['facilityKind'],
      },
    ),
  response: SessionInfo,
  status: 201,
});
