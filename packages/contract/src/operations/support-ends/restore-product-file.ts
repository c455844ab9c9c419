import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ProductFile } from '../../schemas/support-ends.ts';

export const restoreProductFile = operation({
  method: 'post',
  path: '/api/product-files/{productFileId}/restoration',
  tag: 'ledgers',
  summary: { ja: '取り消したファイルを戻す', en: 'Brings back a file of ends of support that was taken out' },
  demand: 'installation.editions',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ productFileId: Uuid }),
  response: ProductFile,
});
