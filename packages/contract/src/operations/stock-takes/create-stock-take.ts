import { operation } from '../../operation.ts';
import { StockTake, StockTakeInput } from '../../schemas/stock-takes.ts';

export const createStockTake = operation({
  method: 'post',
  path: '/api/stock-takes',
  tag: 'ledgers',
  summary: { ja: '棚卸の開始', en: 'Begins a stock-take: every device that is to be looked for' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'conflict'],
  body: StockTakeInput,
  response: StockTake,
  status: 201,
});
