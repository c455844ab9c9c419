import { z } from 'zod';
import { operation } from '../../operation.ts';
import { GuestRequestRow } from '../../schemas/guests.ts';

export const listGuestRequests = operation({
  method: 'get',
  path: '/api/guest/requests',
  tag: 'guest',
  summary: { ja: '自社への依頼の一覧', en: 'Requests that this link or token reaches' },
  demand: 'guest',
  errors: ['link-expired'],
  response: z.object({ rows: z.array(GuestRequestRow) }),
});
