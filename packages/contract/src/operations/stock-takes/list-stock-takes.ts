import { z } from 'zod';
import { operation } from '../../operation.ts';
import { StockTake } from '../../schemas/stock-takes.ts';

export const listStockTakes = operation({
  method: 'get',
  path: '/api/stock-takes',
  tag: 'ledgers',
  summary: { ja: '棚卸の一覧', en: 'Lists stock-takes of the device ledger' },
  demand: 'ledger.read',
  errors: [],
  response: z.object({ rows: z.array(StockTake) }),
});
