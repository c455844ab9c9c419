import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteDataPartner = operation({
  method: 'delete',
  path: '/api/data-partners/{dataPartnerId}',
  tag: 'maintenance',
  summary: { ja: 'データ交換先の削除', en: 'Removes a partner of data exchange; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ dataPartnerId: Uuid }),
  responseKind: 'empty',
});
