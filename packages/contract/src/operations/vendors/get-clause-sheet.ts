import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getClauseSheet = operation({
  method: 'get',
  path: '/api/contracts/{contractId}/clauses/sheet',
  tag: 'vendors',
  summary: { ja: '盛り込むべき項目の印刷（PDF）', en: 'The clause checklist of a contract as PDF' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ contractId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
