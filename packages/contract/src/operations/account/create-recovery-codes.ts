import { z } from 'zod';
import { operation } from '../../operation.ts';

export const createRecoveryCodes = operation({
  method: 'post',
  path: '/api/account/recovery-codes',
  tag: 'account',
  summary: { ja: '回復コードの再発行', en: 'Makes new recovery codes; the old ones end' },
  demand: 'signedIn',
  errors: ['wrong-credentials'],
  body: z.object({ password: z.string().max(256) }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
});
