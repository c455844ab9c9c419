import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printStockTakeReport = operation({
  method: 'get',
  path: '/api/stock-takes/{stockTakeId}/report',
  tag: 'ledgers',
  summary: {
    ja: '棚卸報告書（PDF・Excel）',
    en: 'The report of a stock-take as it was closed; of an open one, how far it is',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ stockTakeId: Uuid }),
  query: z.object({ format: z.enum(['pdf', 'xlsx']).default('pdf') }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
