import { operation } from '../../operation.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const getSession = operation({
  method: 'get',
  path: '/api/session',
  tag: 'session',
  summary: { ja: 'サインインの状態', en: 'Who is signed in, where and with which permissions' },
  demand: 'signedIn',
  errors: [],
  response: SessionInfo,
});
