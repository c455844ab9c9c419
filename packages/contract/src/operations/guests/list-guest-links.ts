import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestLink } from '../../schemas/guests.ts';

export const listGuestLinks = operation({
  method: 'get',
  path: '/api/vendor-requests/{requestId}/guest-links',
  tag: 'vendorRequests',
  summary: { ja: '回答用リンクの一覧', en: 'Personal links of a request, newest first' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  response: z.object({
    rows: z.array(GuestLink),
    /** Vendors can open links of this installation. */
    linksReach: z.boolean(),
  }),
});
