import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { productVersions, requireProduct } from '../../services/vendor-side/product-versions.ts';

export const createProductVersion: Handler<'createProductVersion'> = async (call) => {
  const { productId } = call.params;
  await requireProduct(call.tx, productId);
  return createRow({ ...call, body: { ...call.body, productId } }, productVersions);
};
