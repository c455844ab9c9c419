import type { Handler } from '../../http/call.ts';
import { takeDetail } from '../../services/stock-takes/select.ts';

export const getStockTake: Handler<'getStockTake'> = async ({ tx, params, query }) =>
  takeDetail(tx, params.stockTakeId, query.deviceId);
