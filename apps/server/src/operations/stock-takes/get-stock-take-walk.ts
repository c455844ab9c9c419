import type { Handler } from '../../http/call.ts';
import { takeWalk } from '../../services/stock-takes/walk.ts';

export const getStockTakeWalk: Handler<'getStockTakeWalk'> = async ({ tx, params, query }) =>
  takeWalk(tx, params.stockTakeId, query.since);
