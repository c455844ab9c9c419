import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ProductDetail } from '../../schemas/vendor-side.ts';

export const getProduct = operation({
  method: 'get',
  path: '/api/products/{productId}',
  tag: 'vendorSide',
  summary: { ja: '製品', en: 'One product with its versions and answers' },
  demand: 'product.read',
  errors: ['not-found'],
  params: z.object({ productId: Uuid }),
  response: ProductDetail,
});
