import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Vendor } from '../../schemas/facility.ts';

export const restoreVendor = operation({
  method: 'post',
  path: '/api/vendors/{vendorId}/restore',
  tag: 'facility',
  summary: { ja: '事業者の削除の取り消し', en: 'Brings a removed vendor back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ vendorId: Uuid }),
  response: Vendor,
});
