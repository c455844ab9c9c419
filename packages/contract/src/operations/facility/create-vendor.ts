import { operation } from '../../operation.ts';
import { Vendor, VendorInput } from '../../schemas/facility.ts';

export const createVendor = operation({
  method: 'post',
  path: '/api/vendors',
  tag: 'facility',
  summary: { ja: '事業者の登録', en: 'Adds a vendor' },
  demand: 'vendor.edit',
  errors: [],
  body: VendorInput,
  response: Vendor,
  status: 201,
});
