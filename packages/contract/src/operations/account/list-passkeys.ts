import { z } from 'zod';
import { operation } from '../../operation.ts';
import { PasskeyRow } from '../../schemas/people.ts';

export const listPasskeys = operation({
  method: 'get',
  path: '/api/account/passkeys',
  tag: 'account',
  summary: { ja: 'パスキーの一覧', en: 'Lists the passkeys' },
  demand: 'signedIn',
  errors: [],
  response: z.object({ rows: z.array(PasskeyRow) }),
});
