import { z } from 'zod';
import { operation } from '../../operation.ts';

export const deletePasskey = operation({
  method: 'delete',
  path: '/api/account/passkeys/{passkeyId}',
  tag: 'account',
  summary: { ja: 'パスキーの削除', en: 'Deletes a passkey' },
  demand: 'signedIn',
  errors: ['not-found', 'conflict'],
  params: z.object({ passkeyId: z.string().max(500) }),
  responseKind: 'empty',
});
