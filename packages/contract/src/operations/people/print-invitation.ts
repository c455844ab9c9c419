import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printInvitation = operation({
  method: 'post',
  path: '/api/invitations/sheet',
  tag: 'people',
  summary: { ja: '招待状の印刷', en: 'Makes the printed invitation sheet of a link just created' },
  demand: 'person.manage',
  errors: ['not-found'],
  body: z.object({ invitationId: Uuid, url: z.string().max(500) }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
