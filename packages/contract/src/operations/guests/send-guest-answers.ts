import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AnsweredBy, GuestReceipt, SentAnswers } from '../../schemas/guests.ts';

export const sendGuestAnswers = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/answers',
  tag: 'guest',
  summary: {
    ja: '回答の一括送信',
    en: 'Sends a whole answer document `mamori.answers/1` in one call; what is wrong is told field by field',
  },
  demand: 'guest',
  errors: ['not-found', 'conflict', 'wrong-form', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: z.object({
    answeredBy: AnsweredBy,
    document: SentAnswers,
    /** Send although the rules find errors; the facility sees them. */
    despiteProblems: z.boolean().default(false),
  }),
  response: GuestReceipt,
  status: 201,
});
