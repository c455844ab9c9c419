import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestRequestRow } from '../../schemas/guests.ts';

export const refuseGuestRequest = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/refusal',
  tag: 'guest',
  summary: {
    ja: '回答できないことの連絡',
    en: 'Says that the vendor will not answer, and why; the facility sees it and may ask again',
  },
  demand: 'guest',
  errors: ['not-found', 'conflict', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: z.object({
    excuse: z.enum(['not_in_scope', 'no_contract', 'fee', 'closed_network', 'other']),
    text: z.string().trim().max(2000).default(''),
  }),
  response: GuestRequestRow,
});
