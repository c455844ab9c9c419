import { operation } from '../../operation.ts';
import { ProductFile } from '../../schemas/support-ends.ts';

export const takeInProductFile = operation({
  method: 'post',
  path: '/api/product-files',
  tag: 'ledgers',
  summary: {
    ja: 'サポート終了日のファイルの取り込み',
    en: 'Takes in a newer file of ends of support; it counts at once for every organization',
  },
  demand: 'installation.editions',
  errors: ['unreadable-file', 'payload-too-large', 'conflict'],
  bodyKind: 'upload',
  bodyLimit: 2 * 1024 * 1024,
  response: ProductFile,
  status: 201,
});
