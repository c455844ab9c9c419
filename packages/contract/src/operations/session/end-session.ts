import { z } from 'zod';
import { operation } from '../../operation.ts';

export const endSession = operation({
  method: 'delete',
  path: '/api/sessions/{sessionId}',
  tag: 'session',
  summary: { ja: '端末のサインアウト', en: 'Ends one session' },
  demand: 'signedIn',
  errors: ['not-found'],
  params: z.object({ sessionId: z.string().max(100) }),
  responseKind: 'empty',
});
