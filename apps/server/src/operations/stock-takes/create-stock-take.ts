import type { Handler } from '../../http/call.ts';
import { startTake } from '../../services/stock-takes/record.ts';
import { requireTake } from '../../services/stock-takes/select.ts';

export const createStockTake: Handler<'createStockTake'> = async (call) =>
  requireTake(call.tx, await startTake(call, call.body));
