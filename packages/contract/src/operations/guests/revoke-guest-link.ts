import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const revokeGuestLink = operation({
  method: 'delete',
  path: '/api/guest-links/{guestLinkId}',
  tag: 'vendorRequests',
  summary: {
    ja: '回答用リンクの取り消し',
    en: 'Revokes a personal link; whoever is in by it is out at once',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ guestLinkId: Uuid }),
  responseKind: 'empty',
});
