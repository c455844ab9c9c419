import { z } from 'zod';
import { operation } from '../../operation.ts';
import { VendorImport } from '../../schemas/vendor-register.ts';

export const applyVendorImport = operation({
  method: 'post',
  path: '/api/vendor-imports',
  tag: 'vendors',
  summary: { ja: '事業者の一覧の取り込み', en: 'Imports a list of vendors as previewed: all rows or none' },
  demand: 'vendor.edit',
  errors: ['unsupported-file', 'unreadable-file', 'payload-too-large', 'conflict', 'changed-meanwhile'],
  query: z.object({ columns: z.string().max(2000), fingerprint: z.string().max(100) }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: VendorImport,
});
