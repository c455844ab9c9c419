import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { productVersions } from '../../services/vendor-side/product-versions.ts';

export const deleteProductVersion: Handler<'deleteProductVersion'> = (call) =>
  removeRow(call, productVersions, call.params.productVersionId);
