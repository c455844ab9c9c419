import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteVendorCertificate = operation({
  method: 'delete',
  path: '/api/vendor-certificates/{vendorCertificateId}',
  tag: 'vendors',
  summary: { ja: '認証の削除', en: 'Removes a certificate; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ vendorCertificateId: Uuid }),
  responseKind: 'empty',
});
