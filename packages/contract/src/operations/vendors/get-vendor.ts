import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorDetail } from '../../schemas/vendor-register.ts';

export const getVendor = operation({
  method: 'get',
  path: '/api/vendors/{vendorId}',
  tag: 'vendors',
  summary: { ja: '事業者の内容', en: 'A vendor with contacts, certificates, contracts and systems' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  response: VendorDetail,
});
