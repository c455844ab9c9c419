import type { Handler } from '../../http/call.ts';
import { closeTake } from '../../services/stock-takes/record.ts';
import { requireTake } from '../../services/stock-takes/select.ts';

export const closeStockTake: Handler<'closeStockTake'> = async (call) => {
  await closeTake(call, call.params.stockTakeId, { ...call.body, ifMatch: call.ifMatch });
  return requireTake(call.tx, call.params.stockTakeId);
};
