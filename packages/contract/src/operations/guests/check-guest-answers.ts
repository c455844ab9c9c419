import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestCheck } from '../../schemas/guests.ts';

export const checkGuestAnswers = operation({
  method: 'get',
  path: '/api/guest/requests/{requestId}/check',
  tag: 'guest',
  summary: { ja: '送信前の確認', en: 'Problems of the answers as they stand now' },
  demand: 'guest',
  errors: ['not-found', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  response: GuestCheck,
});
