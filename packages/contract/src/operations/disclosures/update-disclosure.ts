import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disclosure, DisclosureInput } from '../../schemas/disclosures.ts';

export const updateDisclosure = operation({
  method: 'put',
  path: '/api/disclosures/{disclosureId}',
  tag: 'disclosures',
  summary: { ja: '開示書の記録の変更', en: 'Changes the record of a disclosure' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ disclosureId: Uuid }),
  body: DisclosureInput,
  ifMatch: true,
  response: Disclosure,
});
