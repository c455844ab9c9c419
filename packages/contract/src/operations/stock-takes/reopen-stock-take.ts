import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { StockTake } from '../../schemas/stock-takes.ts';

export const reopenStockTake = operation({
  method: 'post',
  path: '/api/stock-takes/{stockTakeId}/reopening',
  tag: 'ledgers',
  summary: { ja: '棚卸の再開', en: 'Opens a closed stock-take again' },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ stockTakeId: Uuid }),
  response: StockTake,
});
