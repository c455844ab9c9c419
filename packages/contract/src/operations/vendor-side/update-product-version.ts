import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ProductVersion, ProductVersionInput } from '../../schemas/vendor-side.ts';

export const updateProductVersion = operation({
  method: 'put',
  path: '/api/product-versions/{productVersionId}',
  tag: 'vendorSide',
  summary: { ja: '製品の版の変更', en: 'Changes a version of a product' },
  demand: 'product.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ productVersionId: Uuid }),
  body: ProductVersionInput,
  ifMatch: true,
  response: ProductVersion,
});
