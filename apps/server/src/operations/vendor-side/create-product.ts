import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { products } from '../../services/vendor-side/products.ts';

export const createProduct: Handler<'createProduct'> = (call) => createRow(call, products);
