import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const confirmTotpEnrolment = operation({
  method: 'put',
  path: '/api/account/totp',
  tag: 'account',
  summary: { ja: '認証アプリの登録確認', en: 'Confirms the app; answers recovery codes once' },
  demand: 'signedIn',
  errors: ['wrong-second-factor'],
  body: z.object({ code: z.string().max(10) }),
  response: z.object({ recoveryCodes: z.array(z.string()), session: SessionInfo }),
});
