import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getOfficialForm = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/form',
  tag: 'documents',
  summary: { ja: '公式様式の取得', en: 'The official form as Excel, PDF or answer document' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  query: z.object({ format: z.enum(['xlsx', 'pdf', 'json']) }),
  responseKind: 'download',
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'application/json',
  ],
});
