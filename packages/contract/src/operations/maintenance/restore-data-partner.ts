import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DataPartner } from '../../schemas/maintenance.ts';

export const restoreDataPartner = operation({
  method: 'post',
  path: '/api/data-partners/{dataPartnerId}/restore',
  tag: 'maintenance',
  summary: { ja: 'データ交換先の削除の取り消し', en: 'Brings a partner of data exchange back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ dataPartnerId: Uuid }),
  response: DataPartner,
});
