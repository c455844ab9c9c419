import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadHandIn = operation({
  method: 'get',
  path: '/api/hand-ins/{handInId}/file',
  tag: 'handIns',
  summary: { ja: '提出した様式の取得', en: 'The form exactly as handed in' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ handInId: Uuid }),
  query: z.object({ format: z.enum(['xlsx', 'pdf', 'json']) }),
  responseKind: 'download',
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'application/json',
  ],
});
