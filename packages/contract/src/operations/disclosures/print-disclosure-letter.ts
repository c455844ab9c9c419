import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printDisclosureLetter = operation({
  method: 'get',
  path: '/api/disclosures/{disclosureId}/letter/sheet',
  tag: 'disclosures',
  summary: { ja: '依頼文の印刷', en: 'The same letter to print' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ disclosureId: Uuid }),
  query: z.object({ purpose: z.enum(['request', 'update']) }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
