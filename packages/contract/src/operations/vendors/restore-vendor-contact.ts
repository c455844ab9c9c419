import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorContact } from '../../schemas/vendor-register.ts';

export const restoreVendorContact = operation({
  method: 'post',
  path: '/api/vendor-contacts/{vendorContactId}/restore',
  tag: 'vendors',
  summary: { ja: '連絡先の削除の取り消し', en: 'Brings a removed contact back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ vendorContactId: Uuid }),
  response: VendorContact,
});
