import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorContact, VendorContactInput } from '../../schemas/vendor-register.ts';

export const updateVendorContact = operation({
  method: 'put',
  path: '/api/vendor-contacts/{vendorContactId}',
  tag: 'vendors',
  summary: { ja: '連絡先の変更', en: 'Changes a contact' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ vendorContactId: Uuid }),
  body: VendorContactInput,
  ifMatch: true,
  response: VendorContact,
});
