import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteDisclosure = operation({
  method: 'delete',
  path: '/api/disclosures/{disclosureId}',
  tag: 'disclosures',
  summary: { ja: '開示書の記録の削除', en: 'Removes a disclosure; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ disclosureId: Uuid }),
  responseKind: 'empty',
});
