import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { products } from '../../services/vendor-side/products.ts';

export const updateProduct: Handler<'updateProduct'> = (call) =>
  updateRow(call, products, call.params.productId);
