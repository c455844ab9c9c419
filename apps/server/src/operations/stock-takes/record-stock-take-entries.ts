import type { Handler } from '../../http/call.ts';
import { recordSeen } from '../../services/stock-takes/record.ts';
import { takeWalk } from '../../services/stock-takes/walk.ts';

export const recordStockTakeEntries: Handler<'recordStockTakeEntries'> = async (call) => {
  await recordSeen(call, call.params.stockTakeId, call.body.entries);
  return takeWalk(call.tx, call.params.stockTakeId, call.body.since);
};
