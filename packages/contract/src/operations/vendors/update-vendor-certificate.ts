import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorCertificate, VendorCertificateInput } from '../../schemas/vendor-register.ts';

export const updateVendorCertificate = operation({
  method: 'put',
  path: '/api/vendor-certificates/{vendorCertificateId}',
  tag: 'vendors',
  summary: { ja: '認証の変更', en: 'Changes a certificate' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ vendorCertificateId: Uuid }),
  body: VendorCertificateInput,
  ifMatch: true,
  response: VendorCertificate,
});
