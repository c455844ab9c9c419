import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { requestDetail } from '../../services/vendor-review/detail.ts';

export const getVendorRequest: Handler<'getVendorRequest'> = ({ context, tx, params }) =>
  requestDetail(tx, params.requestId, todayInJapan(context.now()));
