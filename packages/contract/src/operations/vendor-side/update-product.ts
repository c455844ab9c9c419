import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Product, ProductInput } from '../../schemas/vendor-side.ts';

export const updateProduct = operation({
  method: 'put',
  path: '/api/products/{productId}',
  tag: 'vendorSide',
  summary: { ja: '製品の変更', en: 'Changes a product' },
  demand: 'product.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ productId: Uuid }),
  body: ProductInput,
  ifMatch: true,
  response: Product,
});
