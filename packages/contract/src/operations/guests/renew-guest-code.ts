import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Instant, Uuid } from '../../schemas/common.ts';

export const renewGuestCode = operation({
  method: 'post',
  path: '/api/guest-links/{guestLinkId}/code',
  tag: 'vendorRequests',
  summary: {
    ja: '紙や電話で伝える確認コード',
    en: 'Makes a one-time code to tell by paper or telephone; shown once, an earlier one is void',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ guestLinkId: Uuid }),
  body: z.object({ days: z.int().min(1).max(60).default(30) }),
  response: z.object({ code: z.string(), expiresAt: Instant }),
  secretAnswer: true,
});
