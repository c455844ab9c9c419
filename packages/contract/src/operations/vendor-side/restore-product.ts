import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Product } from '../../schemas/vendor-side.ts';

export const restoreProduct = operation({
  method: 'post',
  path: '/api/products/{productId}/restore',
  tag: 'vendorSide',
  summary: { ja: '製品の削除の取り消し', en: 'Brings a removed product back' },
  demand: 'product.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ productId: Uuid }),
  response: Product,
});
