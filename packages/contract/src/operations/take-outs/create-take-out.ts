import { operation } from '../../operation.ts';
import { TakeOutInput, WrittenTakeOut } from '../../schemas/take-outs.ts';

export const createTakeOut = operation({
  method: 'post',
  path: '/api/take-outs',
  tag: 'ledgers',
  summary: { ja: '持ち出しの記録', en: 'Records a take-out and marks its devices as taken out' },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'not-found', 'conflict'],
  body: TakeOutInput,
  response: WrittenTakeOut,
  status: 201,
});
