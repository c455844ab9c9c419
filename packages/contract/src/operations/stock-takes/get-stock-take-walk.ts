import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { StockTakeWalk } from '../../schemas/stock-takes.ts';

export const getStockTakeWalk = operation({
  method: 'get',
  path: '/api/stock-takes/{stockTakeId}/walk',
  tag: 'ledgers',
  summary: {
    ja: '棚卸の巡回（スマートフォン用）',
    en: 'A stock-take for the phone: every device in few bytes, or what changed since a revision',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ stockTakeId: Uuid }),
  query: z.object({ since: z.coerce.number().int().min(-1).default(-1) }),
  response: StockTakeWalk,
});
