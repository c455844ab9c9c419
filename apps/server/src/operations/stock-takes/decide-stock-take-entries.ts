import type { Handler } from '../../http/call.ts';
import { decideMissing } from '../../services/stock-takes/decide.ts';
import { takeDetail } from '../../services/stock-takes/select.ts';

export const decideStockTakeEntries: Handler<'decideStockTakeEntries'> = async (call) => {
  await decideMissing(call, call.params.stockTakeId, call.body);
  return takeDetail(call.tx, call.params.stockTakeId);
};
