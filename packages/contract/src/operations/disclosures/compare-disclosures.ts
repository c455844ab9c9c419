import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ComparedQuestionSchema } from '../../schemas/disclosures.ts';

export const compareDisclosures = operation({
  method: 'get',
  path: '/api/disclosures/{disclosureId}/comparison',
  tag: 'disclosures',
  summary: { ja: 'ほかの版との比較', en: 'Compares with an older disclosure, question by question' },
  demand: 'facility.read',
  errors: ['not-found', 'conflict'],
  params: z.object({ disclosureId: Uuid }),
  query: z.object({ older: Uuid }),
  response: z.object({ rows: z.array(ComparedQuestionSchema) }),
});
