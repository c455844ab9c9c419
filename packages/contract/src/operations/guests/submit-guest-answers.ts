import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AnsweredBy, GuestReceipt } from '../../schemas/guests.ts';

export const submitGuestAnswers = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/submit',
  tag: 'guest',
  summary: {
    ja: '回答の送信',
    en: 'Sends what the draft says; refused while errors are left, unless `despiteProblems`',
  },
  demand: 'guest',
  errors: ['not-found', 'not-ready', 'conflict', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: AnsweredBy.extend({ despiteProblems: z.boolean().default(false) }),
  response: GuestReceipt,
  status: 201,
});
