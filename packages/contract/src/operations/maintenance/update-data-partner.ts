import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DataPartner, DataPartnerInput } from '../../schemas/maintenance.ts';

export const updateDataPartner = operation({
  method: 'put',
  path: '/api/data-partners/{dataPartnerId}',
  tag: 'maintenance',
  summary: { ja: 'データ交換先の変更', en: 'Changes a partner of data exchange' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ dataPartnerId: Uuid }),
  body: DataPartnerInput,
  ifMatch: true,
  response: DataPartner,
});
