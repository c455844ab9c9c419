import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorCertificate } from '../../schemas/vendor-register.ts';

export const addVendorCertificateFile = operation({
  method: 'post',
  path: '/api/vendor-certificates/{vendorCertificateId}/file',
  tag: 'vendors',
  summary: { ja: '登録証の追加', en: 'Attaches the copy of a certificate, in place of an earlier one' },
  demand: 'vendor.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ vendorCertificateId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: VendorCertificate,
  status: 201,
});
