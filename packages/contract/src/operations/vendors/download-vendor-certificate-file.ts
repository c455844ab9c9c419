import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadVendorCertificateFile = operation({
  method: 'get',
  path: '/api/vendor-certificates/{vendorCertificateId}/file',
  tag: 'vendors',
  summary: { ja: '登録証の取得', en: 'Downloads the copy of a certificate' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ vendorCertificateId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
