import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printTakeOut = operation({
  method: 'get',
  path: '/api/take-outs/{takeOutId}/permission',
  tag: 'ledgers',
  summary: { ja: '持ち出し許可書', en: 'The permission of a take-out, to print' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ takeOutId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
