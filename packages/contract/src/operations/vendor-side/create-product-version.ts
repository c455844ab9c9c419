import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ProductVersion, ProductVersionInput } from '../../schemas/vendor-side.ts';

export const createProductVersion = operation({
  method: 'post',
  path: '/api/products/{productId}/versions',
  tag: 'vendorSide',
  summary: { ja: '製品の版の登録', en: 'Adds a version of a product' },
  demand: 'product.edit',
  errors: ['not-found'],
  params: z.object({ productId: Uuid }),
  body: ProductVersionInput,
  response: ProductVersion,
  status: 201,
});
