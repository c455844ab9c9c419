import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getGuestForm = operation({
  method: 'get',
  path: '/api/guest/requests/{requestId}/form',
  tag: 'guest',
  summary: {
    ja: '公式様式の取得',
    en: 'The official form for vendors, blank or with the answers as they stand',
  },
  demand: 'guest',
  errors: ['not-found', 'link-expired'],
  params: z.object({ requestId: Uuid }),
  query: z.object({ format: z.enum(['xlsx', 'pdf', 'json']), filled: z.enum(['yes', 'no']).default('yes') }),
  responseKind: 'download',
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'application/json',
  ],
});
