import type { Handler } from '../../http/call.ts';
import { responseDetail } from '../../services/vendor-review/response.ts';

export const getVendorResponse: Handler<'getVendorResponse'> = ({ context, tx, params, query, locale }) =>
  responseDetail(context, tx, params.responseId, query.against, locale);
