import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DisclosureDetail } from '../../schemas/disclosures.ts';

export const getDisclosure = operation({
  method: 'get',
  path: '/api/disclosures/{disclosureId}',
  tag: 'disclosures',
  summary: { ja: '開示書と回答', en: 'One disclosure with its answers and what was read from its file' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ disclosureId: Uuid }),
  response: DisclosureDetail,
});
