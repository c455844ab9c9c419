import type { Handler } from '../../http/call.ts';
import { addToLedger } from '../../services/stock-takes/decide.ts';
import { takeDetail } from '../../services/stock-takes/select.ts';

export const addStockTakeDevice: Handler<'addStockTakeDevice'> = async (call) => {
  const { stockTakeId, stockTakeEntryId } = call.params;
  await addToLedger(call, stockTakeId, stockTakeEntryId, call.body);
  return takeDetail(call.tx, stockTakeId);
};
