import type { Handler } from '../../http/call.ts';
import { removeRequest } from '../../services/vendor-requests/change.ts';

export const deleteVendorRequest: Handler<'deleteVendorRequest'> = ({ tx, scope, params }) =>
  removeRequest(tx, scope, params.requestId);
