import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { productVersions } from '../../services/vendor-side/product-versions.ts';

export const updateProductVersion: Handler<'updateProductVersion'> = (call) =>
  updateRow(call, productVersions, call.params.productVersionId);
