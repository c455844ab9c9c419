import { operation } from '../../operation.ts';

export const signOutEverywhere = operation({
  method: 'delete',
  path: '/api/sessions',
  tag: 'session',
  summary: { ja: 'すべての端末からサインアウト', en: 'Ends all sessions of the person' },
  demand: 'signedIn',
  errors: [],
  responseKind: 'empty',
});
