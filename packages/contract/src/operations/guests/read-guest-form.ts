import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { GuestFormReading } from '../../schemas/guests.ts';

export const readGuestForm = operation({
  method: 'post',
  path: '/api/guest/requests/{requestId}/form',
  tag: 'guest',
  summary: {
    ja: '記入済み様式の読み取り',
    en: 'Reads a filled official form and shows what it would change; nothing is written yet',
  },
  demand: 'guest',
  errors: [
    'not-found',
    'unsupported-file',
    'unreadable-file',
    'wrong-form',
    'payload-too-large',
    'link-expired',
  ],
  params: z.object({ requestId: Uuid }),
  response: GuestFormReading,
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
});
