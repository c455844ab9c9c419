import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestColleague } from '../../schemas/guests.ts';

export const listGuestColleagues = operation({
  method: 'get',
  path: '/api/guest/requests/{requestId}/colleagues',
  tag: 'guest',
  summary: { ja: '一緒に回答する人', en: 'Who else at the vendor has a link to this request' },
  demand: 'guest',
  errors: ['not-found', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  response: z.object({ rows: z.array(GuestColleague), left: z.int() }),
});
