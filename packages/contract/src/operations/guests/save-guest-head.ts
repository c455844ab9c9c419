import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestHead, GuestHeadRow } from '../../schemas/guests.ts';

export const saveGuestHead = operation({
  method: 'put',
  path: '/api/guest/requests/{requestId}/head',
  tag: 'guest',
  summary: {
    ja: '会社名と担当者の下書き',
    en: 'Saves company, person and post upon the version they were based on',
  },
  demand: 'guest',
  errors: ['not-found', 'changed-meanwhile', 'request-closed', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  body: GuestHead,
  response: GuestHeadRow,
  ifMatch: true,
});
