import type { Handler } from '../../http/call.ts';
import { listVersions } from '../../services/vendor-side/product-versions.ts';
import { products } from '../../services/vendor-side/products.ts';

export const listProducts: Handler<'listProducts'> = async ({ tx, locale }) => {
  const rows = await products.list(tx, locale);
  const versions = Map.groupBy(await listVersions(tx), (version) => version.productId);
  return { rows: rows.map((row) => ({ ...row, versions: versions.get(row.id) ?? [] })) };
};
