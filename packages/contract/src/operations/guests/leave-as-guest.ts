import { operation } from '../../operation.ts';

export const leaveAsGuest = operation({
  method: 'post',
  path: '/api/guest/leave',
  tag: 'guest',
  summary: { ja: '回答画面を閉じる', en: 'Ends the session of a personal link' },
  demand: 'guest',
  errors: ['link-expired'],
  responseKind: 'empty',
});
