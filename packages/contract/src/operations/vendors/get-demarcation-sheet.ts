import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getDemarcationSheet = operation({
  method: 'get',
  path: '/api/contracts/{contractId}/demarcation/sheet',
  tag: 'vendors',
  summary: { ja: '責任分界表（PDF・Excel）', en: 'The demarcation as PDF or Excel' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ contractId: Uuid }),
  query: z.object({ format: z.enum(['pdf', 'xlsx']) }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
