import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { SeenEntry, StockTakeWalk } from '../../schemas/stock-takes.ts';

export const recordStockTakeEntries = operation({
  method: 'put',
  path: '/api/stock-takes/{stockTakeId}/entries',
  tag: 'ledgers',
  summary: {
    ja: '見つけた機器の記録',
    en: 'Records what was seen; the later sight of a device counts, whoever sends first',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'conflict'],
  params: z.object({ stockTakeId: Uuid }),
  body: z.object({
    entries: z.array(SeenEntry).min(1).max(1000),
    /** Revision that the phone has: the answer has what is later, all without it. */
    since: z.int().min(-1).default(-1),
  }),
  response: StockTakeWalk,
});
