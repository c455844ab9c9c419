import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AddedDevice, StockTakeDetail } from '../../schemas/stock-takes.ts';

export const addStockTakeDevice = operation({
  method: 'post',
  path: '/api/stock-takes/{stockTakeId}/entries/{stockTakeEntryId}/device',
  tag: 'ledgers',
  summary: {
    ja: '棚卸で見つけた機器の台帳への追加',
    en: 'Puts a device that was seen into the ledger, with its place, note and photos',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ stockTakeId: Uuid, stockTakeEntryId: Uuid }),
  body: AddedDevice,
  response: StockTakeDetail,
});
