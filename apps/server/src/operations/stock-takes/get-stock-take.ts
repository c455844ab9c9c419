import type { Handler } from '../../http/call.ts';
import { takeDetail } from '../../services/stock-takes/select.ts';

export const getStockTake: Handler<'getStockTake'> = async ({ tx, params }) =>
  takeDetail(tx, params.stockTakeId);
