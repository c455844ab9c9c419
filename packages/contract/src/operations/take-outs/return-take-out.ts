import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { TakeOutReturn, WrittenTakeOut } from '../../schemas/take-outs.ts';

export const returnTakeOut = operation({
  method: 'post',
  path: '/api/take-outs/{takeOutId}/return',
  tag: 'ledgers',
  summary: { ja: '返却の記録', en: 'Records a return with its checks; the devices are in use again' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ takeOutId: Uuid }),
  body: TakeOutReturn,
  response: WrittenTakeOut,
  ifMatch: true,
});
