import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ProductDetail } from '../../schemas/vendor-side.ts';

export const listProducts = operation({
  method: 'get',
  path: '/api/products',
  tag: 'vendorSide',
  summary: { ja: '製品の一覧', en: 'Lists the products with their versions and the state of their answers' },
  demand: 'product.read',
  errors: [],
  response: z.object({ rows: z.array(ProductDetail) }),
});
