import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const getSheet = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/sheets/{sheet}',
  tag: 'documents',
  summary: {
    ja: '補助資料（PDF）',
    en: 'A sheet to print: digest, what to say and show, questions to a vendor, call script',
  },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid, sheet: z.enum(['digest', 'say-show', 'questions', 'call-script']) }),
  query: z.object({ vendorId: Uuid.optional(), itemId: ItemIdText.optional() }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
