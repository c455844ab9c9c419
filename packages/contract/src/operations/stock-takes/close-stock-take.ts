import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { StockTake, StockTakeClosing } from '../../schemas/stock-takes.ts';

export const closeStockTake = operation({
  method: 'post',
  path: '/api/stock-takes/{stockTakeId}/closure',
  tag: 'ledgers',
  summary: {
    ja: '棚卸の終了',
    en: 'Closes a stock-take; places that were seen can be taken over into the ledger',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ stockTakeId: Uuid }),
  body: StockTakeClosing,
  response: StockTake,
  ifMatch: true,
});
