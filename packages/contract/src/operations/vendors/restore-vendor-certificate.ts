import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorCertificate } from '../../schemas/vendor-register.ts';

export const restoreVendorCertificate = operation({
  method: 'post',
  path: '/api/vendor-certificates/{vendorCertificateId}/restore',
  tag: 'vendors',
  summary: { ja: '認証の削除の取り消し', en: 'Brings a removed certificate back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ vendorCertificateId: Uuid }),
  response: VendorCertificate,
});
