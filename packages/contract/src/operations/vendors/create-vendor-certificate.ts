import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorCertificate, VendorCertificateInput } from '../../schemas/vendor-register.ts';

export const createVendorCertificate = operation({
  method: 'post',
  path: '/api/vendors/{vendorId}/certificates',
  tag: 'vendors',
  summary: { ja: '認証の登録', en: 'Adds a certificate of a vendor (P mark, ISMS)' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorId: Uuid }),
  body: VendorCertificateInput,
  response: VendorCertificate,
  status: 201,
});
