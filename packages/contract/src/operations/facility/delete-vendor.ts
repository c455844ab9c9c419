import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteVendor = operation({
  method: 'delete',
  path: '/api/vendors/{vendorId}',
  tag: 'facility',
  summary: { ja: '事業者の削除', en: 'Removes a vendor; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  responseKind: 'empty',
});
