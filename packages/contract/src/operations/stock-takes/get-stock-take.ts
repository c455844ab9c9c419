import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { StockTakeDetail } from '../../schemas/stock-takes.ts';

export const getStockTake = operation({
  method: 'get',
  path: '/api/stock-takes/{stockTakeId}',
  tag: 'ledgers',
  summary: { ja: '棚卸の内容', en: 'A stock-take with every device that is looked for, or with one of them' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ stockTakeId: Uuid }),
  /** `deviceId`: only what is recorded of this device. */
  query: z.object({ deviceId: Uuid.optional() }),
  response: StockTakeDetail,
});
