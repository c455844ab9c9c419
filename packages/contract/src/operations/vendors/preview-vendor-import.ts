import { z } from 'zod';
import { operation } from '../../operation.ts';
import { VendorImport } from '../../schemas/vendor-register.ts';

export const previewVendorImport = operation({
  method: 'post',
  path: '/api/vendor-imports/preview',
  tag: 'vendors',
  summary: {
    ja: '事業者の一覧の読み取り',
    en: 'Reads a list of vendors (CSV, Excel) and says what every row would do; writes nothing',
  },
  demand: 'vendor.edit',
  errors: ['unsupported-file', 'unreadable-file', 'payload-too-large'],
  query: z.object({ columns: z.string().max(2000).optional() }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: VendorImport,
});
