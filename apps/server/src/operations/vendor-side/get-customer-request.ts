import type { Handler } from '../../http/call.ts';
import { requestDetail } from '../../services/vendor-side/request-detail.ts';

export const getCustomerRequest: Handler<'getCustomerRequest'> = ({ context, tx, scope, locale, params }) =>
  requestDetail(context, tx, scope, locale, params.customerRequestId);
