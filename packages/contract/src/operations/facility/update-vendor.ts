import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Vendor, VendorInput } from '../../schemas/facility.ts';

export const updateVendor = operation({
  method: 'put',
  path: '/api/vendors/{vendorId}',
  tag: 'facility',
  summary: { ja: '事業者の変更', en: 'Changes a vendor' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ vendorId: Uuid }),
  body: VendorInput,
  ifMatch: true,
  response: Vendor,
});
