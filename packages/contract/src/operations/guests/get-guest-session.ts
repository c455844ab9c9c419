import { operation } from '../../operation.ts';
import { GuestSession } from '../../schemas/guests.ts';

export const getGuestSession = operation({
  method: 'get',
  path: '/api/guest/session',
  tag: 'guest',
  summary: { ja: '回答者としての状態', en: 'Who answers and for whom' },
  demand: 'guest',
  errors: ['link-expired'],
  response: GuestSession,
});
