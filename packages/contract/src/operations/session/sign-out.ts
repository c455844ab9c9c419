import { operation } from '../../operation.ts';

export const signOut = operation({
  method: 'delete',
  path: '/api/session',
  tag: 'session',
  summary: { ja: 'サインアウト', en: 'Ends this session' },
  demand: 'signedIn',
  errors: [],
  responseKind: 'empty',
});
