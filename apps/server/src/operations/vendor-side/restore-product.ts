import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { products } from '../../services/vendor-side/products.ts';

export const restoreProduct: Handler<'restoreProduct'> = (call) =>
  restoreRow(call, products, call.params.productId);
