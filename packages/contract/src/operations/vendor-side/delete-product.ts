import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteProduct = operation({
  method: 'delete',
  path: '/api/products/{productId}',
  tag: 'vendorSide',
  summary: { ja: '製品の削除', en: 'Removes a product; can be undone' },
  demand: 'product.edit',
  errors: ['not-found'],
  params: z.object({ productId: Uuid }),
  responseKind: 'empty',
});
