import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { listVersions } from '../../services/vendor-side/product-versions.ts';
import { products } from '../../services/vendor-side/products.ts';

export const getProduct: Handler<'getProduct'> = async ({ tx, locale, params }) => {
  const row = await products.find(tx, locale, params.productId);
  if (!row) throw new Problem('not-found');
  return { ...row, versions: await listVersions(tx, row.id) };
};
