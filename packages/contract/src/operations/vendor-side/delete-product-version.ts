import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteProductVersion = operation({
  method: 'delete',
  path: '/api/product-versions/{productVersionId}',
  tag: 'vendorSide',
  summary: { ja: '製品の版の削除', en: 'Removes a version of a product; can be undone' },
  demand: 'product.edit',
  errors: ['not-found'],
  params: z.object({ productVersionId: Uuid }),
  responseKind: 'empty',
});
