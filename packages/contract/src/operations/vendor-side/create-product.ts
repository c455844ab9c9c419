import { operation } from '../../operation.ts';
import { Product, ProductInput } from '../../schemas/vendor-side.ts';

export const createProduct = operation({
  method: 'post',
  path: '/api/products',
  tag: 'vendorSide',
  summary: { ja: '製品の登録', en: 'Adds a product' },
  demand: 'product.edit',
  errors: [],
  body: ProductInput,
  response: Product,
  status: 201,
});
