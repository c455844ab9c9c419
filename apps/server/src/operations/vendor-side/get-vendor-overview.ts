import type { Handler } from '../../http/call.ts';
import { todayInJapan } from '../../services/today.ts';
import { vendorOverview } from '../../services/vendor-side/overview.ts';

export const getVendorOverview: Handler<'getVendorOverview'> = ({ context, tx, query }) =>
  vendorOverview(tx, query.editionId, todayInJapan(context.now()));
