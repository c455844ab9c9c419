import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disclosure } from '../../schemas/disclosures.ts';

export const restoreDisclosure = operation({
  method: 'post',
  path: '/api/disclosures/{disclosureId}/restore',
  tag: 'disclosures',
  summary: { ja: '開示書の記録の削除の取り消し', en: 'Brings a removed disclosure back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ disclosureId: Uuid }),
  response: Disclosure,
});
