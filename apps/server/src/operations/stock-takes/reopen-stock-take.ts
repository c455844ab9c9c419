import type { Handler } from '../../http/call.ts';
import { reopenTake } from '../../services/stock-takes/record.ts';
import { requireTake } from '../../services/stock-takes/select.ts';

export const reopenStockTake: Handler<'reopenStockTake'> = async (call) => {
  await reopenTake(call, call.params.stockTakeId);
  return requireTake(call.tx, call.params.stockTakeId);
};
