import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SignInSystem } from '../../schemas/permissions.ts';

export const listSignInRules = operation({
  method: 'get',
  path: '/api/sign-in-rules',
  tag: 'ledgers',
  summary: {
    ja: 'システムごとのサインインの決まり',
    en: 'Which way of the form the sign-in of each system meets, and its devices’ passwords',
  },
  demand: 'ledger.read',
  errors: [],
  response: z.object({ rows: z.array(SignInSystem) }),
});
