import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { StockTakeDecisions, StockTakeDetail } from '../../schemas/stock-takes.ts';

export const decideStockTakeEntries = operation({
  method: 'post',
  path: '/api/stock-takes/{stockTakeId}/decisions',
  tag: 'ledgers',
  summary: {
    ja: '見つからない機器の扱いの決定',
    en: 'Decides about missing devices: keep looking, or lost, which the ledger then says too',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ stockTakeId: Uuid }),
  body: StockTakeDecisions,
  response: StockTakeDetail,
});
