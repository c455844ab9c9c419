import type { Handler } from '../../http/call.ts';
import { listTakes } from '../../services/stock-takes/select.ts';

export const listStockTakes: Handler<'listStockTakes'> = async ({ tx }) => ({ rows: await listTakes(tx) });
