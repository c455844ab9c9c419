import type { Handler } from '../../http/call.ts';
import { recordSeen } from '../../services/stock-takes/record.ts';
import { takeDetail } from '../../services/stock-takes/select.ts';

export const recordStockTakeEntries: Handler<'recordStockTakeEntries'> = async (call) => {
  await recordSeen(call, call.params.stockTakeId, call.body.entries);
  return takeDetail(call.tx, call.params.stockTakeId);
};
