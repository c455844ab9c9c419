import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorContact, VendorContactInput } from '../../schemas/vendor-register.ts';

export const createVendorContact = operation({
  method: 'post',
  path: '/api/vendors/{vendorId}/contacts',
  tag: 'vendors',
  summary: { ja: '連絡先の登録', en: 'Adds a contact of a vendor' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  body: VendorContactInput,
  response: VendorContact,
  status: 201,
});
