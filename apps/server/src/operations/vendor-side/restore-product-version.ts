import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { productVersions } from '../../services/vendor-side/product-versions.ts';

export const restoreProductVersion: Handler<'restoreProductVersion'> = (call) =>
  restoreRow(call, productVersions, call.params.productVersionId);
