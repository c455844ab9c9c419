import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText, Uuid } from '../../schemas/common.ts';
import { GuestLink } from '../../schemas/guests.ts';

export const createGuestLink = operation({
  method: 'post',
  path: '/api/vendor-requests/{requestId}/guest-links',
  tag: 'vendorRequests',
  summary: { ja: '回答用リンクの発行', en: 'Makes a personal link; its address is shown once' },
  demand: 'campaign.manage',
  errors: ['not-found', 'request-closed'],
  params: z.object({ requestId: Uuid }),
  body: z.object({
    name: RequiredText,
    email: z.email().max(200).or(z.literal('')).default(''),
    days: z.int().min(1).max(180).default(60),
  }),
  response: z.object({ link: GuestLink, url: z.string() }),
  status: 201,
  secretAnswer: true,
});
