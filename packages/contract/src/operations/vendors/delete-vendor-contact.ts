import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteVendorContact = operation({
  method: 'delete',
  path: '/api/vendor-contacts/{vendorContactId}',
  tag: 'vendors',
  summary: { ja: '連絡先の削除', en: 'Removes a contact; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorContactId: Uuid }),
  responseKind: 'empty',
});
