import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ProductVersion } from '../../schemas/vendor-side.ts';

export const restoreProductVersion = operation({
  method: 'post',
  path: '/api/product-versions/{productVersionId}/restore',
  tag: 'vendorSide',
  summary: { ja: '製品の版の削除の取り消し', en: 'Brings a removed version back' },
  demand: 'product.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ productVersionId: Uuid }),
  response: ProductVersion,
});
