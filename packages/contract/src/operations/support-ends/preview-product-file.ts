import { operation } from '../../operation.ts';
import { ProductFilePreview } from '../../schemas/support-ends.ts';

export const previewProductFile = operation({
  method: 'post',
  path: '/api/product-files/preview',
  tag: 'ledgers',
  summary: {
    ja: 'サポート終了日のファイルの確認',
    en: 'Reads a newer file of ends of support and says what it would change',
  },
  demand: 'installation.editions',
  errors: ['unreadable-file', 'payload-too-large'],
  bodyKind: 'upload',
  bodyLimit: 2 * 1024 * 1024,
  response: ProductFilePreview,
});
