import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { products } from '../../services/vendor-side/products.ts';

export const deleteProduct: Handler<'deleteProduct'> = (call) =>
  removeRow(call, products, call.params.productId);
