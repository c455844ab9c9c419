import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const revokeInvitation = operation({
  method: 'delete',
  path: '/api/invitations/{invitationId}',
  tag: 'people',
  summary: { ja: '招待の取り消し', en: 'Revokes an invitation' },
  demand: 'person.manage',
  errors: ['not-found'],
  params: z.object({ invitationId: Uuid }),
  responseKind: 'empty',
});
